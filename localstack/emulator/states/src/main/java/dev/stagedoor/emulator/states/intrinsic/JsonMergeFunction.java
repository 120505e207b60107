package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code States.JsonMerge(first, second, false)}: the members of both objects; where both have one, the second's. The
 * deep merge that {@code true} would ask for is not there on AWS.
 */
record JsonMergeFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.JsonMerge";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(3);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        ObjectNode first = arguments.object(0);
        ObjectNode second = arguments.object(1);
        if (!arguments.value(2).isBoolean() || arguments.value(2).booleanValue()) {
            throw new InvalidArgumentsException();
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll(first);
        return merged.setAll(second);
    }
}
