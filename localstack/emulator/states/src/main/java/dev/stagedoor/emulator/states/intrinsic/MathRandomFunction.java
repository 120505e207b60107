package dev.stagedoor.emulator.states.intrinsic;

import java.util.Random;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/**
 * {@code States.MathRandom(start, end[, seed])}: a number from start on and before end; the same seed gives the same
 * number.
 */
record MathRandomFunction(RandomGenerator random) implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.MathRandom";
    }

    @Override
    public Arity arity() {
        return new Arity(2, 3);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        int start = arguments.integer(0);
        int end = arguments.integer(1);
        if (start >= end) {
            throw new InvalidArgumentsException();
        }
        RandomGenerator source = arguments.count() == 3 ? new Random(arguments.integer(2)) : random;
        return IntNode.valueOf(source.nextInt(start, end));
    }
}
