package dev.stagedoor.emulator.states.jsonata.function;

import java.util.stream.Stream;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of dates and times, and of integers in pictures. */
final class DateFunctions {

    private DateFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(
                of("now", "<s?s?:s>", 2,
                        call -> DatePictures.format(call.evaluation().millis(), call.string(0), call.string(1))),
                of("millis", "<:n>", 0, call -> call.evaluation().millis()),
                of("toMillis", "<s-s?:n>", 2, DateFunctions::toMillis),
                of("fromMillis", "<n-s?s?:s>", 3, DateFunctions::fromMillis),
                of("formatInteger", "<n-s:s>", 2, DateFunctions::formatInteger),
                of("parseInteger", "<s-s:n>", 2, DateFunctions::parseInteger));
    }

    private static Object toMillis(Arguments call) {
        if (call.string(0) == null) {
            return null;
        }
        return call.string(1) == null
                ? IsoTimestamp.millis(call.string(0))
                : DatePictures.parse(call.string(0), call.string(1));
    }

    private static Object fromMillis(Arguments call) {
        return call.number(0) == null
                ? null
                : DatePictures.format(call.number(0).longValue(), call.string(1), call.string(2));
    }

    private static Object formatInteger(Arguments call) {
        return call.number(0) == null || call.string(1) == null
                ? null
                : DatePictures.formatInteger((long) Math.floor(call.decimal(0)), call.string(1));
    }

    private static Object parseInteger(Arguments call) {
        return call.string(0) == null || call.string(1) == null
                ? null
                : DatePictures.parseInteger(call.string(0), call.string(1));
    }
}
