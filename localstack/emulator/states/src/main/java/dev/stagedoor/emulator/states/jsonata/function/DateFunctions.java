package dev.stagedoor.emulator.states.jsonata.function;

import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.picture.DateFormatter;
import dev.stagedoor.emulator.states.jsonata.picture.DateParser;
import dev.stagedoor.emulator.states.jsonata.picture.IntegerPicture;
import dev.stagedoor.emulator.states.jsonata.value.EvaluationLimitException;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of dates and times, and of integers in pictures. */
final class DateFunctions {

    private static final int MAXIMUM_PICTURE = 300;

    private DateFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(
                of("now", "<s?s?:s>", 2,
                        call -> DateFormatter.format(call.evaluation().millis(), call.string(0), call.string(1))),
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
                : DateParser.parse(call.string(0), call.string(1), call.evaluation());
    }

    private static Object fromMillis(Arguments call) {
        return call.number(0) == null
                ? null
                : DateFormatter.format(call.number(0).longValue(), call.string(1), call.string(2));
    }

    private static Object formatInteger(Arguments call) {
        return call.number(0) == null || call.string(1) == null
                ? null
                : picture(call).format((long) Math.floor(call.decimal(0)));
    }

    private static IntegerPicture picture(Arguments call) {
        if (call.string(1).length() > MAXIMUM_PICTURE) {
            throw EvaluationLimitException.memory();
        }
        return IntegerPicture.parse(call.string(1));
    }

    private static Object parseInteger(Arguments call) {
        return call.string(0) == null || call.string(1) == null
                ? null
                : picture(call).read(call.string(0));
    }
}
