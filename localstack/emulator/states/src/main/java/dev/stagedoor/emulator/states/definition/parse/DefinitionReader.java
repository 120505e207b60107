package dev.stagedoor.emulator.states.definition.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.definition.check.DefinitionCheck;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.error.TextPosition;
import dev.stagedoor.emulator.states.execution.JsonText;

/** Reads the text of a definition. */
public final class DefinitionReader {

    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final long MAX_PLACES = 32L * MAX_CHARACTERS;

    private final DefinitionParser parser;

    public DefinitionReader(DefinitionParser parser) {
        this.parser = parser;
    }

    /**
     * @throws InvalidDefinitionException with everything that is wrong with it, each with its line
     */
    public StateMachineDefinition read(String text, MachineType type) throws InvalidDefinitionException {
        JsonNode tree = tree(text);
        try {
            List<Diagnostic> form = DefinitionCheck.form(tree, type);
            if (!form.isEmpty()) {
                List<Diagnostic> wrong = new ArrayList<>(form);
                if (DefinitionCheck.isAll(form)) {
                    wrong.addAll(parser.problems(tree, form));
                }
                throw new InvalidDefinitionException(wrong);
            }
            return parse(tree, type);
        } catch (InvalidDefinitionException e) {
            throw new InvalidDefinitionException(TextPlaces.located(text, e.diagnostics()));
        }
    }

    /** What is wrong with a definition, and then what is probably not meant, each with its line; empty if nothing is. */
    public List<Diagnostic> validate(String text, MachineType type) {
        List<Diagnostic> found = new ArrayList<>();
        try {
            read(text, type);
        } catch (InvalidDefinitionException e) {
            found.addAll(e.diagnostics());
        }
        try {
            found.addAll(TextPlaces.located(text, DefinitionCheck.warnings(tree(text))));
        } catch (InvalidDefinitionException e) {
            // no tree: that is among what was found already
            return found;
        }
        return found;
    }

    /**
     * The text of one state.
     *
     * @throws InvalidDefinitionException with everything that is wrong with it, each with its line
     */
    public State readState(String text, String name) throws InvalidDefinitionException {
        JsonNode tree = tree(text);
        try {
            refuse(DefinitionCheck.state(tree));
            return parser.parseState(name, tree);
        } catch (InvalidDefinitionException e) {
            throw new InvalidDefinitionException(TextPlaces.located(text, e.diagnostics()));
        }
    }

    /** What the states lead to and what the expressions say are two readings of the same definition: both are reported. */
    private StateMachineDefinition parse(JsonNode tree, MachineType type) throws InvalidDefinitionException {
        List<Diagnostic> wrong = new ArrayList<>(DefinitionCheck.meaning(tree));
        StateMachineDefinition definition = null;
        try {
            definition = parser.parse(tree, type);
        } catch (InvalidDefinitionException e) {
            wrong.addAll(e.diagnostics());
        }
        refuse(wrong);
        return definition;
    }

    private static void refuse(List<Diagnostic> wrong) throws InvalidDefinitionException {
        if (!wrong.isEmpty()) {
            throw new InvalidDefinitionException(wrong);
        }
    }

    private static JsonNode tree(String text) throws InvalidDefinitionException {
        if (text.length() > MAX_CHARACTERS) {
            throw no("Definition must have at most 1048576 characters");
        }
        try {
            JsonNode tree = text.isBlank() ? null : JsonText.parse(text);
            if (tree == null || !tree.isObject()) {
                throw no("Definition must be a valid JSON object");
            }
            if (placesOf(tree, 0) > MAX_PLACES) {
                throw no("The names in the definition are too long for the number of fields below them"); // a bound of ours
            }
            return tree;
        } catch (JsonText.NotJsonException e) {
            String message = e.getMessage();
            String place = message.substring(message.lastIndexOf("\n at ") + "\n at ".length());
            throw new InvalidDefinitionException(
                    List.of(Diagnostic.error("INVALID_JSON_DESCRIPTION", message, place).at(e.position())));
        }
    }

    /** How long the places of all fields are together: each can be kept, for errors. */
    private static long placesOf(JsonNode node, int length) {
        long all = length;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            all += placesOf(member.getValue(), length + 1 + member.getKey().length());
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                all += placesOf(item, length + "[0]".length());
            }
        }
        return all;
    }

    /** The whole text is no definition. */
    private static InvalidDefinitionException no(String message) {
        return new InvalidDefinitionException(List.of(Diagnostic.schema(message, null).at(new TextPosition(1, 1))));
    }
}
