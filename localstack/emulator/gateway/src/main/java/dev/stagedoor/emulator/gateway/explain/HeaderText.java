package dev.stagedoor.emulator.gateway.explain;

import java.util.function.BiConsumer;

import io.vertx.core.MultiMap;

/** All headers of a trace in one text, for keeping: maps would be a hundred objects for the collector to carry about. */
final class HeaderText {

    /** Neither can be in a name or a value. */
    private static final char AFTER_NAME = '\0';
    private static final char AFTER_VALUE = '\n';

    private HeaderText() {}

    static void append(StringBuilder text, MultiMap headers) {
        headers.forEach((name, value) -> text.append(name).append(AFTER_NAME).append(value).append(AFTER_VALUE));
    }

    /** Gives back each header in order; of those that stand between the two places. */
    static void forEach(String text, int from, int to, BiConsumer<String, String> header) {
        int start = from;
        while (start < to) {
            int value = text.indexOf(AFTER_NAME, start) + 1;
            int end = text.indexOf(AFTER_VALUE, value);
            header.accept(text.substring(start, value - 1), text.substring(value, end));
            start = end + 1;
        }
    }
}
