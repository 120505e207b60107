package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** {@code States.Array(values...)}: its arguments as an array. */
record ArrayFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.Array";
    }

    @Override
    public Arity arity() {
        return Arity.atLeast(0);
    }

    @Override
    public JsonNode apply(Arguments arguments) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(arguments.count());
        return array.addAll(arguments.values());
    }
}
