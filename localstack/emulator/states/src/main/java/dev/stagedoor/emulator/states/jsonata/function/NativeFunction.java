package dev.stagedoor.emulator.states.jsonata.function;

import java.util.List;
import java.util.function.Function;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Signature;

/**
 * A built-in function.
 *
 * @param name without the dollar sign
 * @param signature what its arguments must be
 * @param arity how many arguments it takes when another function calls it
 * @param body works on checked arguments
 */
record NativeFunction(String name, Signature signature, int arity,
        Function<Arguments, Object> body) implements Callable {

    static NativeFunction of(String name, String signature, int arity, Function<Arguments, Object> body) {
        return new NativeFunction(name, Signature.parse(signature), arity, body);
    }

    @Override
    public Object call(List<Object> arguments, Object context, Frame frame) {
        frame.evaluation().step();
        try {
            Object result = body.apply(new Arguments(signature.check(arguments, context), frame));
            frame.evaluation().checkSize(result);
            return result;
        } catch (JsonataException e) {
            throw e.with("token", name);
        }
    }
}
