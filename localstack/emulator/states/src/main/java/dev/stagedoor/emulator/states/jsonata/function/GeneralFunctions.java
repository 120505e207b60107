package dev.stagedoor.emulator.states.jsonata.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Values;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of any value. */
final class GeneralFunctions {

    private GeneralFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("boolean", "<x-:b>", 1, call -> Values.toBoolean(call.value(0))),
                of("not", "<x-:b>", 1, call -> call.value(0) == null ? null : !Values.isTrue(call.value(0))),
                of("exists", "<x:b>", 1, call -> call.value(0) != null),
                of("type", "<x:s>", 1, call -> type(call.value(0))),
                of("error", "<s?:x>", 1, GeneralFunctions::error), of("assert", "<bs?:x>", 2, GeneralFunctions::check));
    }

    private static String type(Object value) {
        if (value == null) {
            return null;
        } else if (value == Values.NULL) {
            return "null";
        } else if (Values.isNumber(value)) {
            return "number";
        } else if (value instanceof String) {
            return "string";
        } else if (value instanceof Boolean) {
            return "boolean";
        } else if (value instanceof List) {
            return "array";
        } else if (value instanceof Map) {
            return "object";
        }
        return Values.isFunction(value) ? "function" : "object";
    }

    private static Object error(Arguments call) {
        String message = call.string(0);
        throw new JsonataException("D3137").with("message",
                message == null || message.isEmpty() ? "$error() function evaluated" : message);
    }

    private static Object check(Arguments call) {
        if (!Boolean.TRUE.equals(call.truth(0))) {
            String message = call.string(1);
            throw new JsonataException("D3141").with("message",
                    message == null || message.isEmpty() ? "$assert() statement failed" : message);
        }
        return null;
    }
}
