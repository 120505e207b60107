package dev.stagedoor.emulator.states.jsonata.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Evaluation;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions that look for strings and regular expressions. Any function that gives match objects will do for the latter. */
final class MatchFunctions {

    private MatchFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("contains", "<s-(sf):b>", 2, MatchFunctions::contains),
                of("match", "<s-f<s:o>n?:a<o>>", 3, MatchFunctions::match),
                of("split", "<s-(sf)n?:a<s>>", 3, MatchFunctions::split),
                of("replace", "<s-(sf)(sf)n?:s>", 4, MatchFunctions::replace));
    }

    private static Object contains(Arguments call) {
        String text = call.string(0);
        if (text == null || call.value(1) == null) {
            return null;
        }
        return call.value(1) instanceof String token ? text.contains(token) : first(call, 1, text) != null;
    }

    private static Object match(Arguments call) {
        String text = call.string(0);
        if (text == null) {
            return null;
        }
        double limit = limit(call, 2, "D3040");
        Sequence result = Sequence.empty();
        Map<?, ?> match = limit > 0 ? first(call, 1, text) : null;
        for (; match != null && result.size() < limit; match = next(call, match)) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("match", match.get("match"));
            found.put("index", match.get("start"));
            found.put("groups", match.get("groups"));
            call.evaluation().add(result, found);
        }
        return result;
    }

    private static Object split(Arguments call) {
        String text = call.string(0);
        if (text == null) {
            return null;
        }
        double limit = limit(call, 2, "D3020");
        Sequence parts = Sequence.array(8);
        if (call.value(1) instanceof String separator) {
            splitBy(separator, text, parts, call.evaluation());
        } else if (call.value(1) == null) {
            parts.add(text);
        } else {
            int from = 0;
            for (Map<?, ?> match = first(call, 1, text); match != null
                    && parts.size() < limit; match = next(call, match)) {
                call.evaluation().add(parts, text.substring(from, offset(match, "start")));
                from = offset(match, "end");
            }
            parts.add(text.substring(from));
        }
        return parts.size() <= limit ? parts : Sequence.array(parts.subList(0, (int) Math.ceil(limit)));
    }

    private static void splitBy(String separator, String text, Sequence parts, Evaluation evaluation) {
        if (separator.isEmpty()) {
            text.chars().forEach(c -> evaluation.add(parts, String.valueOf((char) c)));
            return;
        }
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            evaluation.add(parts, text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
    }

    private static Object replace(Arguments call) {
        String text = call.string(0);
        if (text == null) {
            return null;
        } else if ("".equals(call.value(1))) {
            throw new JsonataException("D3010").with("index", 2L);
        }
        double limit = limit(call, 3, "D3011");
        StringBuilder result = new StringBuilder();
        int from = 0;
        int count = 0;
        if (call.value(1) instanceof String pattern) {
            for (int at = text.indexOf(pattern); at >= 0 && count < limit; at = text.indexOf(pattern, from), count++) {
                append(call, result, text.substring(from, at), String.valueOf(call.value(2)));
                from = at + pattern.length();
            }
        } else if (limit > 0 && call.value(1) != null) {
            for (Map<?, ?> match = first(call, 1, text); match != null
                    && count < limit; match = next(call, match), count++) {
                append(call, result, text.substring(from, offset(match, "start")), replacement(call, match));
                from = offset(match, "end");
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private static void append(Arguments call, StringBuilder result, String before, String replacement) {
        call.evaluation().reserve((long) before.length() + replacement.length());
        result.append(before).append(replacement);
    }

    private static String replacement(Arguments call, Map<?, ?> match) {
        if (call.value(2) instanceof String template) {
            return ReplacementTemplate.fill(template, match);
        }
        List<Object> passed = new ArrayList<>();
        passed.add(match);
        if (!(call.value(2) instanceof Callable function)
                || !(call.call(function, passed) instanceof String replacement)) {
            throw new JsonataException("D3012");
        }
        return replacement;
    }

    private static double limit(Arguments call, int index, String error) {
        if (call.number(index) == null) {
            return Double.POSITIVE_INFINITY;
        } else if (call.decimal(index) < 0) {
            throw new JsonataException(error).with("value", call.value(index)).with("index", index + 1L);
        }
        return call.decimal(index);
    }

    private static Map<?, ?> first(Arguments call, int index, String text) {
        List<Object> passed = new ArrayList<>();
        passed.add(text);
        return matchOf(call.call(call.callable(index), passed), 0, text);
    }

    private static Map<?, ?> next(Arguments call, Map<?, ?> match) {
        return match.get("next") instanceof Callable next
                ? matchOf(call.call(next, new ArrayList<>()), offset(match, "end"), call.string(0))
                : null;
    }

    /** A match that a function of the expression made up may be anything. */
    private static Map<?, ?> matchOf(Object match, int from, String text) {
        if (match == null) {
            return null;
        }
        if (!(match instanceof Map<?, ?> object) || !(object.get("match") instanceof String)
                || !(object.get("start") instanceof Long start) || !(object.get("end") instanceof Long end)
                || !(object.get("groups") instanceof List) || start < from || end < start || end > text.length()) {
            throw new JsonataException("T1010");
        }
        return object;
    }

    private static int offset(Map<?, ?> match, String name) {
        return ((Long) match.get(name)).intValue();
    }
}
