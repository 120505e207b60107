package dev.stagedoor.emulator.states.jsonata.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.Evaluation;
import dev.stagedoor.emulator.states.jsonata.value.Frame;

/** The arguments of a call, after its signature has been checked; an undefined one is null. */
record Arguments(List<Object> values, Frame frame) {

    Object value(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    String string(int index) {
        return (String) value(index);
    }

    Number number(int index) {
        return (Number) value(index);
    }

    double decimal(int index) {
        return number(index).doubleValue();
    }

    Boolean truth(int index) {
        return (Boolean) value(index);
    }

    List<?> list(int index) {
        return (List<?>) value(index);
    }

    Map<?, ?> object(int index) {
        return (Map<?, ?>) value(index);
    }

    Callable callable(int index) {
        return (Callable) value(index);
    }

    Evaluation evaluation() {
        return frame.evaluation();
    }

    /** Calls a function with as many of the values as it takes, but at least the first. */
    Object callWithAsMany(Callable function, Object first, Object second, Object third) {
        int arity = function.arity();
        List<Object> passed = new ArrayList<>(3);
        passed.add(first);
        if (arity >= 2) {
            passed.add(second);
        }
        if (arity >= 3) {
            passed.add(third);
        }
        return call(function, passed);
    }

    Object call(Callable function, List<Object> passed) {
        frame.evaluation().step();
        return function.call(passed, null, frame);
    }
}
