package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** {@code States.ArrayGetItem(array, index)}: the item at an index, from 0 on. */
record ArrayGetItemFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.ArrayGetItem";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(2);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        ArrayNode array = arguments.array(0);
        int index = arguments.integer(1);
        if (index < 0 || index >= array.size()) {
            throw new InvalidArgumentsException();
        }
        return array.get(index);
    }
}
