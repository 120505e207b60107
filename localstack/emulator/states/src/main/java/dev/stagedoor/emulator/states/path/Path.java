package dev.stagedoor.emulator.states.path;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * A path into the input ({@code $.a}), the context object ({@code $$.a}) or a variable ({@code $name.a}), in Jayway's
 * dialect of JSONPath. A path that can match several values gives a list of them, which is empty where it matches
 * none; another gives the one value, or fails.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html">Using
 *        paths</a>
 */
public final class Path implements Expression {

    /** Far more than a path needs; compiling one takes time and stack by its length. */
    static final int MAX_LENGTH = 4_096;
    private static final int MAX_VARIABLE_NAME = 80;
    /** What CreateStateMachine says of a field that holds no path. */
    static final String INVALID = "Value must be a valid JSONPath.";

    private final String text;
    private final Document document;
    private final JsonPathQuery query;

    private Path(String text, Document document, JsonPathQuery query) {
        this.text = text;
        this.document = document;
        this.query = query;
    }

    /** @throws InvalidExpressionException if the text is no JSONPath, or longer than {@value #MAX_LENGTH} characters */
    public static Path parse(String text) throws InvalidExpressionException {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidExpressionException("A path has at most " + MAX_LENGTH + " characters");
        }
        if (!text.startsWith("$")) {
            throw new InvalidExpressionException(INVALID);
        }
        if (text.startsWith("$$")) {
            return new Path(text, new Document.Context(), JsonPathQuery.compile(text.substring(1)));
        }
        int end = endOfName(text);
        if (end == 1) {
            return new Path(text, new Document.Input(), JsonPathQuery.compile(text));
        }
        if (end - 1 > MAX_VARIABLE_NAME) {
            throw new InvalidExpressionException(
                    "The name of a variable has at most " + MAX_VARIABLE_NAME + " characters");
        }
        return new Path(text, new Document.Variable(text.substring(1, end)),
                JsonPathQuery.compile("$" + text.substring(end)));
    }

    private static int endOfName(String text) {
        int end = 1;
        while (end < text.length() && (end == 1
                ? Character.isUnicodeIdentifierStart(text.charAt(end)) || text.charAt(end) == '_'
                : Character.isUnicodeIdentifierPart(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /**
     * For fields such as {@code ErrorPath} and keys ending in {@code .$}, whose failure names the field and the
     * input.
     */
    @Override
    public JsonNode evaluate(Scope scope, String field) {
        try {
            return query.evaluate(document.in(scope));
        } catch (NoSuchValueException e) {
            throw new EvaluationException("States.Runtime",
                    "The JSONPath '" + text + "' specified for the field '" + field
                            + "' could not be found in the input '" + Json.write(document(scope)) + "'",
                    null);
        }
    }

    /**
     * For {@code InputPath} and {@code OutputPath}, whose failure says which step of the path led nowhere.
     *
     * @throws EvaluationException if there is no such value
     */
    public JsonNode evaluate(Scope scope) {
        try {
            return query.evaluate(document.in(scope));
        } catch (NoSuchValueException e) {
            throw new EvaluationException("States.Runtime", "Invalid path '" + query.text() + "' : " + e.getMessage(),
                    null);
        }
    }

    /** The value, if there is one: for {@code IsPresent} and the other tests of a Choice. */
    public Optional<JsonNode> find(Scope scope) {
        try {
            return Optional.of(query.evaluate(document.in(scope)));
        } catch (NoSuchValueException e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<String> variables() {
        return document instanceof Document.Variable variable ? Set.of(variable.name()) : Set.of();
    }

    @Override
    public String text() {
        return text;
    }

    /** The path within its tree, as some of AWS's texts show it: {@code $.Map} of {@code $$.Map}. */
    public String textInDocument() {
        return query.text();
    }

    /** The tree that the path reads, for error texts; the input, where a variable is not set. */
    public JsonNode document(Scope scope) {
        JsonNode root = document.in(scope);
        return root == null ? scope.input() : root;
    }

    boolean readsInput() {
        return document instanceof Document.Input;
    }

    Optional<List<Step>> steps() {
        return query.steps();
    }
}
