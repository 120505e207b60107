package dev.stagedoor.emulator.states.jsonata.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression as a function: given a text, it gives an object that tells of the first match and how to find the next. */
public record RegexMatcher(Pattern pattern) implements Callable {

    @Override
    public Object call(List<Object> arguments, Object context, Frame frame) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof String text)) {
            return null;
        }
        return match(pattern.matcher(new BoundedText(text, frame.evaluation())), 0, text.length());
    }

    @Override
    public int arity() {
        return 1;
    }

    private static Map<String, Object> match(Matcher matcher, int from, int length) {
        if (!matcher.find(from)) {
            return null;
        }
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("match", matcher.group());
        match.put("start", (long) matcher.start());
        match.put("end", (long) matcher.end());
        Sequence groups = Sequence.array(matcher.groupCount());
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        match.put("groups", groups);
        int end = matcher.end();
        match.put("next", new Next(() -> end >= length ? null : progressing(match(matcher, end, length))));
        return match;
    }

    private static Map<String, Object> progressing(Map<String, Object> next) {
        if (next != null && next.get("match").equals("")) {
            throw new JsonataException("D1004");
        }
        return next;
    }

    private record Next(Supplier<Object> match) implements Callable {

        @Override
        public Object call(List<Object> arguments, Object context, Frame frame) {
            return match.get();
        }

        @Override
        public int arity() {
            return 0;
        }
    }
}
