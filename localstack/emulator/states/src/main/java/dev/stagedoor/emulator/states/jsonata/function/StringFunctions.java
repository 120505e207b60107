package dev.stagedoor.emulator.states.jsonata.function;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.Stringifier;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of strings. Positions and lengths count characters, not the two halves of one. */
final class StringFunctions {

    private static final int PIECE = 64;

    private StringFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("string", "<x-b?:s>", 1, StringFunctions::string),
                of("substring", "<s-nn?:s>", 3, StringFunctions::substring),
                of("substringBefore", "<s-s:s>", 2, StringFunctions::substringBefore),
                of("substringAfter", "<s-s:s>", 2, StringFunctions::substringAfter),
                of("lowercase", "<s-:s>", 1,
                        call -> changeCase(call, false)),
                of("uppercase", "<s-:s>", 1,
                        call -> changeCase(call, true)),
                of("length", "<s-:n>", 1, call -> call.string(0) == null ? null : (long) length(call.string(0))),
                of("trim", "<s-:s>", 1, call -> call.string(0) == null ? null : trim(call.string(0))),
                of("pad", "<s-ns?:s>", 3, StringFunctions::pad), of("join", "<a<s>s?:s>", 2, StringFunctions::join),
                of("base64encode", "<s-:s>", 1, StringFunctions::base64encode),
                of("base64decode", "<s-:s>", 1, StringFunctions::base64decode));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Object string(Arguments call) {
        Object value = call.value(0);
        return value == null ? null : Stringifier.string(value, Boolean.TRUE.equals(call.truth(1)), call.evaluation());
    }

    /** In pieces, as the JDK takes quadratic time where a letter becomes two. */
    private static String changeCase(Arguments call, boolean upper) {
        String text = call.string(0);
        if (text == null || text.length() <= PIECE) {
            return text == null ? null : upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        }
        StringBuilder changed = new StringBuilder(text.length());
        for (int from = 0; from < text.length();) {
            int to = Math.min(text.length(), from + PIECE);
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            String piece = text.substring(from, to);
            changed.append(upper ? piece.toUpperCase(Locale.ROOT) : piece.toLowerCase(Locale.ROOT));
            call.evaluation().checkLength(changed.length());
            from = to;
        }
        return changed.toString();
    }

    private static Object substring(Arguments call) {
        String text = call.string(0);
        if (text == null) {
            return null;
        }
        int size = length(text);
        double start = call.number(1) == null ? 0 : call.decimal(1);
        if (size + start < 0) {
            start = 0;
        }
        double end = size;
        if (call.number(2) != null) {
            if (call.decimal(2) <= 0) {
                return "";
            }
            end = (start >= 0 ? start : size + start) + call.decimal(2);
        }
        int from = position(start, size);
        int to = Math.max(from, position(end, size));
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    /** A position as JavaScript's slice takes it: without its fraction, from the end if negative, within the text. */
    private static int position(double position, int size) {
        double whole = position < 0 ? Math.ceil(position) + size : Math.floor(position);
        return (int) Math.max(0, Math.min(size, whole));
    }

    private static Object substringBefore(Arguments call) {
        String text = call.string(0);
        int end = text == null || call.string(1) == null ? -1 : text.indexOf(call.string(1));
        return end < 0 ? text : text.substring(0, end);
    }

    private static Object substringAfter(Arguments call) {
        String text = call.string(0);
        int end = text == null || call.string(1) == null ? -1 : text.indexOf(call.string(1));
        return end < 0 ? text : text.substring(end + call.string(1).length());
    }

    private static String trim(String text) {
        String spaced = text.replaceAll("[ \\t\\n\\r]+", " ");
        int from = spaced.startsWith(" ") ? 1 : 0;
        int to = spaced.endsWith(" ") ? spaced.length() - 1 : spaced.length();
        return spaced.substring(Math.min(from, to), to);
    }

    private static Object pad(Arguments call) {
        String text = call.string(0);
        if (text == null || call.number(1) == null) {
            return text;
        }
        String filler = call.string(2) == null || call.string(2).isEmpty() ? " " : call.string(2);
        int missing = (int) Math.min(Integer.MAX_VALUE, Math.abs(call.decimal(1)) - length(text));
        if (missing <= 0) {
            return text;
        }
        call.evaluation().reserve((long) missing + text.length());
        int size = length(filler);
        String padding = filler.repeat(missing / size)
                + filler.substring(0, filler.offsetByCodePoints(0, missing % size));
        return call.decimal(1) > 0 ? text + padding : padding + text;
    }

    private static Object join(Arguments call) {
        List<?> texts = call.list(0);
        if (texts == null) {
            return null;
        }
        String separator = call.string(1) == null ? "" : call.string(1);
        call.evaluation()
                .reserve(texts.stream().mapToLong(text -> ((String) text).length() + separator.length()).sum());
        return texts.stream().map(String.class::cast).collect(Collectors.joining(separator));
    }

    /** As {@code btoa} does: one byte a character. */
    private static Object base64encode(Arguments call) {
        String text = call.string(0);
        if (text == null) {
            return null;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What is no base 64 is an internal error, on AWS too. */
    private static Object base64decode(Arguments call) {
        return call.string(0) == null
                ? null
                : new String(Base64.getDecoder().decode(call.string(0)), StandardCharsets.ISO_8859_1);
    }
}
