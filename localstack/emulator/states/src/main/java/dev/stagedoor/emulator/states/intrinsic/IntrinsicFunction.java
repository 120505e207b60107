package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;

/** One intrinsic function: its name, how many arguments it takes, and what it gives. */
interface IntrinsicFunction {

    /** Such as {@code States.Array}. */
    String name();

    Arity arity();

    /**
     * @throws InvalidArgumentsException if the arguments are not of the kinds, or out of the limits, that AWS
     *        states
     */
    JsonNode apply(Arguments arguments) throws InvalidArgumentsException;

    /** How many arguments a function takes; both bounds inclusive. */
    record Arity(int least, int most) {

        static Arity exactly(int count) {
            return new Arity(count, count);
        }

        static Arity atLeast(int count) {
            return new Arity(count, Integer.MAX_VALUE);
        }

        boolean allows(int count) {
            return count >= least && count <= most;
        }
    }
}
