package dev.stagedoor.infra.deployer.machine;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.YamlException;
import dev.stagedoor.infra.assembler.yaml.YamlReader;
import dev.stagedoor.infra.assembler.yaml.YamlReader.Intrinsics;

/**
 * Where in its file a definition has what a location of Step Functions names, such as {@code /States/Hold/Catch[0]/Next}: the field, or,
 * where it is missing, what should have it.
 */
final class DefinitionLines {

    /** Step Functions names what has the field, not the field. */
    private static final Pattern OF_A_FIELD = Pattern
            .compile("[Ff]ield '([^']{1,100})' is (?:not supported|only supported for .*)", Pattern.DOTALL);
    /** Of what is no JSON: the parser's place. */
    private static final Pattern OF_THE_TEXT = Pattern.compile("; line: (\\d{1,7}), column: \\d{1,7}]\\z");

    private final String file;
    private final Node root;

    /** @param text every JSON is YAML, and the assembler's reader knows the lines; what is neither has the first line only */
    DefinitionLines(String file, String text) {
        this.file = file;
        this.root = read(file, text);
    }

    private static Node read(String file, String text) {
        try {
            return YamlReader.read(file, text, Intrinsics.LONG_ONLY);
        } catch (YamlException e) {
            return new ListNode(e.position(), List.of());
        }
    }

    /** @param location null where there is none */
    Position of(String location, String message) {
        if (location == null) {
            return find(root, "/States", root.position());
        }
        Matcher text = OF_THE_TEXT.matcher(location);
        if (text.find()) {
            return new Position(file, Integer.parseInt(text.group(1)));
        }
        String place = location.equals("/") ? "" : location;
        Matcher field = OF_A_FIELD.matcher(message);
        return find(root, field.find() ? place + "/" + field.group(1) : place, root.position());
    }

    /** The deepest that there is; of names that begin alike the longest. */
    private static Position find(Node node, String rest, Position here) {
        Position deepest = here;
        int longest = -1;
        if (node instanceof MapNode map) {
            for (Map.Entry<String, MapNode.Entry> entry : map.entries().entrySet()) {
                String step = "/" + entry.getKey();
                if (leads(rest, step) && step.length() > longest) {
                    longest = step.length();
                    deepest = find(entry.getValue().value(), rest.substring(longest), entry.getValue().position());
                }
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                String step = "[" + i + "]";
                if (leads(rest, step)) {
                    return find(list.items().get(i), rest.substring(step.length()), list.items().get(i).position());
                }
            }
        }
        return deepest;
    }

    private static boolean leads(String rest, String step) {
        return rest.startsWith(step)
                && (rest.length() == step.length() || "/[".indexOf(rest.charAt(step.length())) >= 0);
    }
}
