package dev.stagedoor.emulator.states.jsonata.value;

import java.util.List;

/** A function as a value: a built-in one, a lambda, a regular expression, a transformer. */
public interface Callable {

    /**
     * Calls it.
     *
     * @param arguments the values of the arguments; an undefined one is null
     * @param context the context item where the call is written, which some built-in functions take for a missing argument
     * @param frame the variables where the call is written
     */
    Object call(List<Object> arguments, Object context, Frame frame);

    /** How many arguments it takes, for the functions that pass as many as are wanted. */
    int arity();
}
