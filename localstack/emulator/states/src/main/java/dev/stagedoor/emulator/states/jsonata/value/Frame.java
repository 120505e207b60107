package dev.stagedoor.emulator.states.jsonata.value;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The variables of a block or call, and those around it. Belongs to one evaluation. */
public final class Frame {

    private static final String[] NO_NAMES = {};

    private final Frame parent;
    private final Function<String, Object> outside;
    private final Evaluation evaluation;
    private String[] names = NO_NAMES;
    private Object[] values = NO_NAMES;
    private int size;

    private Frame(Frame parent, Function<String, Object> outside, Evaluation evaluation) {
        this.parent = parent;
        this.outside = outside;
        this.evaluation = evaluation;
    }

    /** The outermost frame of an evaluation; what it does not bind comes from outside. */
    public static Frame outermost(Evaluation evaluation, Function<String, Object> outside) {
        return new Frame(null, outside, evaluation);
    }

    /** A frame within this one. */
    public Frame nested() {
        return new Frame(this, outside, evaluation);
    }

    /** A frame within this one that holds the variables of a tuple. */
    public Frame nested(Map<String, Object> tuple) {
        Frame frame = nested();
        tuple.forEach(frame::bind);
        return frame;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    /** Sets a variable here; an undefined value hides one of the same name further out. */
    public void bind(String name, Object value) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                values[i] = value;
                return;
            }
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size + 4);
            values = size == 0 ? new Object[4] : Arrays.copyOf(values, size + 4);
        }
        names[size] = name;
        values[size++] = value;
    }

    /** The value of a variable, or undefined. */
    public Object lookup(String name) {
        for (Frame frame = this; frame != null; frame = frame.parent) {
            for (int i = 0; i < frame.size; i++) {
                if (frame.names[i].equals(name)) {
                    return frame.values[i];
                }
            }
        }
        return outside.apply(name);
    }
}
