package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/** {@code States.MathAdd(first, second)}: the sum of two numbers, each rounded before; all of 32 bits. */
record MathAddFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.MathAdd";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(2);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        long sum = (long) arguments.rounded(0) + arguments.rounded(1);
        return IntNode.valueOf(Arguments.inRange(sum));
    }
}
