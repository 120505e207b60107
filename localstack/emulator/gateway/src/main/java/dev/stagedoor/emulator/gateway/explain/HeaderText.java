package dev.stagedoor.emulator.gateway.explain;

import java.util.function.BiConsumer;

import io.vertx.core.MultiMap;

/** Headers as one text, for keeping: ten thousand header maps would be a million objects for the collector to carry about. */
final class HeaderText {

    /** Neither can be in a name or a value. */
    private static final char AFTER_NAME = '\0';
    private static final char AFTER_VALUE = '\n';

    private HeaderText() {}

    /** Null stays null. */
    static String of(MultiMap headers) {
        if (headers == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(512);
        headers.forEach((name, value) -> text.append(name).append(AFTER_NAME).append(value).append(AFTER_VALUE));
        return text.toString();
    }

    /** Gives back each header in order. */
    static void forEach(String text, BiConsumer<String, String> header) {
        int start = 0;
        while (start < text.length()) {
            int value = text.indexOf(AFTER_NAME, start) + 1;
            int end = text.indexOf(AFTER_VALUE, value);
            header.accept(text.substring(start, value - 1), text.substring(value, end));
            start = end + 1;
        }
    }
}
