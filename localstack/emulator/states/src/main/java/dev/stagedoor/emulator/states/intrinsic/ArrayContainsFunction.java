package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** {@code States.ArrayContains(array, value)}: whether an item of the array equals the value, in depth. */
record ArrayContainsFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.ArrayContains";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(2);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        JsonNode value = arguments.value(1);
        for (JsonNode item : arguments.array(0)) {
            if (item.equals(value)) {
                return BooleanNode.TRUE;
            }
        }
        return BooleanNode.FALSE;
    }
}
