package dev.stagedoor.emulator.states.jsonata.value;

import java.util.ArrayList;
import java.util.List;

/** A function with some of its arguments given, as in {@code $substring(?, 0, 5)}. */
public final class PartialFunction implements Callable {

    /** Stands for an argument that is still wanted. */
    public static final Object WANTED = new Object();

    private final Callable function;
    private final List<Object> given;

    public PartialFunction(Callable function, List<Object> given) {
        this.function = function;
        this.given = given;
    }

    @Override
    public Object call(List<Object> arguments, Object context, Frame frame) {
        List<Object> all = new ArrayList<>(given);
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == WANTED) {
                all.set(i, next < arguments.size() ? arguments.get(next) : null);
                next++;
            }
        }
        return function.call(all, context, frame);
    }

    @Override
    public int arity() {
        return (int) given.stream().filter(argument -> argument == WANTED).count();
    }
}
