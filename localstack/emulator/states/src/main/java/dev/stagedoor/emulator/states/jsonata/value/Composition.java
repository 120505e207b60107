package dev.stagedoor.emulator.states.jsonata.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Two functions one after the other, as in {@code $trim ~> $uppercase}.
 *
 * @param first called with the argument
 * @param second called with what the first gives
 */
public record Composition(Callable first, Callable second) implements Callable {

    @Override
    public Object call(List<Object> arguments, Object context, Frame frame) {
        frame.evaluation().enter();
        List<Object> between = new ArrayList<>(1);
        between.add(first.call(arguments.isEmpty() ? arguments : arguments.subList(0, 1), null, frame));
        Object result = second.call(between, null, frame);
        frame.evaluation().leave(result);
        return result;
    }

    @Override
    public int arity() {
        return 1;
    }
}
