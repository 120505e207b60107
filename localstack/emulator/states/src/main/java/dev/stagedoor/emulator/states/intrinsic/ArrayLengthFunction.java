package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/** {@code States.ArrayLength(array)}: how many items it has. */
record ArrayLengthFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.ArrayLength";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        return IntNode.valueOf(arguments.array(0).size());
    }
}
