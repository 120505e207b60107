package dev.stagedoor.infra.assembler.check.api;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** Paths that API Gateway can make resources of: one variable per place, a greedy one only at the end. */
final class PathsCheck implements ApiCheck {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._:-]+|\\{[A-Za-z0-9._-]+\\+?}");

    @Override
    public void check(Api api, Problems problems) {
        Map<String, String> variables = new HashMap<>();
        for (MapNode.Entry path : api.paths()) {
            if (!path.key().startsWith("/")) {
                problems.add(path.position(), "A path begins with /: " + path.key() + ".");
            } else if (!path.key().equals("/")) {
                segments(path, variables, problems);
            }
        }
    }

    private static void segments(MapNode.Entry path, Map<String, String> variables, Problems problems) {
        String parent = "";
        String[] segments = path.key().substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (!SEGMENT.matcher(segment).matches()) {
                problems.add(path.position(), "API Gateway takes no path part like this: " + segment + ".");
            } else if (segment.endsWith("+}") && i < segments.length - 1) {
                problems.add(path.position(), "Nothing can stand below the greedy " + segment + ".");
            } else if (segment.startsWith("{")) {
                String other = variables.putIfAbsent(parent + "/", segment);
                // A greedy variable and a plain one may not be siblings either.
                if (other != null && !other.equals(segment)) {
                    problems.add(path.position(),
                            segment + " cannot stand beside " + other + ": one variable per place.");
                }
            }
            parent = parent + "/" + segment;
        }
    }
}
