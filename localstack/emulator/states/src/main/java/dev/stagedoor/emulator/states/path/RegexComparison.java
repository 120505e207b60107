package dev.stagedoor.emulator.states.path;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.Predicate;
import dev.stagedoor.emulator.core.WatchedText;

/** {@code @.name =~ /pattern/flags}: whether all of a value, or of one of the values of a list, matches. */
record RegexComparison(boolean ofRoot, JsonPath path, Pattern pattern) implements Predicate {

    /** A text whose reading is work: an expression that backtracks for ever comes to an end. */
    private static final int READS_PER_STEP = 16;

    /** @throws InvalidPathException if the left side is no path, or the right side no regular expression */
    static RegexComparison of(String left, String right) {
        String path = left.strip();
        String regex = right.strip();
        int end = regex.lastIndexOf('/');
        if (!path.startsWith("@") && !path.startsWith("$") || path.contains("[?") || !regex.startsWith("/")
                || end < 1) {
            throw new InvalidPathException("Not a comparison of a path with a regular expression");
        }
        return new RegexComparison(path.startsWith("$"), JsonPath.compile("$" + path.substring(1)),
                Pattern.compile(regex.substring(1, end), flags(regex.substring(end + 1))));
    }

    private static int flags(String letters) {
        int flags = 0;
        for (char letter : letters.toCharArray()) {
            flags |= switch (letter) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'd' -> Pattern.UNIX_LINES;
                case 'x' -> Pattern.COMMENTS;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                case 'u' -> Pattern.UNICODE_CASE;
                case 'U' -> Pattern.UNICODE_CHARACTER_CLASS;
                default -> throw new InvalidPathException("Unknown flag " + letter);
            };
        }
        return flags;
    }

    @Override
    public boolean apply(PredicateContext context) {
        Work work = ((CountingTrees) context.configuration().jsonProvider()).work();
        try {
            Object value = path.read(ofRoot ? context.root() : context.item(), context.configuration());
            return matches(JsonValues.toNode(value), work);
        } catch (PathNotFoundException e) {
            return false;
        }
    }

    private boolean matches(JsonNode value, Work work) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (matches(item, work)) {
                    return true;
                }
            }
        }
        return value.isValueNode() && !value.isNull() && matches(value.asText(), work);
    }

    private boolean matches(String value, Work work) {
        try {
            return pattern.matcher(new WatchedText(value, READS_PER_STEP, () -> work.spend(1))).matches();
        } catch (StackOverflowError e) {
            // Java matches repeated alternatives by recursion.
            throw new Work.ExceededException();
        }
    }
}
