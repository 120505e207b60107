package dev.stagedoor.emulator.states.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** One step of a path that has nothing but names and indexes. */
sealed interface Step {

    Pattern INDEX = Pattern.compile("-?\\d{1,9}");

    /** What the step leads to; null where it leads nowhere. */
    JsonNode from(JsonNode node);

    /** As AWS's texts name it. */
    String text();

    /** {@code .name} or {@code ['name']} */
    record Field(String name) implements Step {

        @Override
        public JsonNode from(JsonNode node) {
            return node.get(name);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** {@code [index]}; a negative one counts from the end. */
    record Item(int index) implements Step {

        @Override
        public JsonNode from(JsonNode node) {
            return node.get(index < 0 ? node.size() + index : index);
        }

        @Override
        public String text() {
            return Integer.toString(index);
        }
    }

    /** The steps of a path that begins with {@code $}; empty where it has more than names and indexes. */
    static Optional<List<Step>> parse(String path) {
        List<Step> steps = new ArrayList<>();
        int at = 1;
        while (at < path.length()) {
            int end;
            if (path.charAt(at) == '.') {
                end = endOfName(path, at + 1);
                if (end == at + 1) {
                    return Optional.empty();
                }
                steps.add(new Field(path.substring(at + 1, end)));
            } else {
                end = path.indexOf(']', at) + 1;
                Step step = end > 0 && path.charAt(at) == '[' ? bracket(path.substring(at + 1, end - 1)) : null;
                if (step == null) {
                    return Optional.empty();
                }
                steps.add(step);
            }
            at = end;
        }
        return Optional.of(List.copyOf(steps));
    }

    private static int endOfName(String path, int start) {
        int end = start;
        while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
            // What Jayway reads in a way of its own: functions, wildcards, and what it would trim.
            if ("()*\\ \t\n\r]'\"".indexOf(path.charAt(end)) >= 0) {
                return start;
            }
            end++;
        }
        return end;
    }

    private static Step bracket(String inside) {
        int last = inside.length() - 1;
        if (last >= 1 && (inside.charAt(0) == '\'' || inside.charAt(0) == '"')
                && inside.charAt(last) == inside.charAt(0)) {
            String name = inside.substring(1, last);
            return name.indexOf('\'') < 0 && name.indexOf('"') < 0 && name.indexOf('\\') < 0 ? new Field(name) : null;
        }
        return INDEX.matcher(inside).matches() ? new Item(Integer.parseInt(inside)) : null;
    }
}
