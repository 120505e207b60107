package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** {@code States.ArrayPartition(array, size)}: the array in pieces of that size; the last can be shorter. */
record ArrayPartitionFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.ArrayPartition";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(2);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        ArrayNode array = arguments.array(0);
        int size = arguments.integer(1);
        if (size < 1) {
            throw new InvalidArgumentsException();
        }
        ArrayNode pieces = JsonNodeFactory.instance.arrayNode();
        for (int at = 0; at < array.size(); at++) {
            ArrayNode piece = at % size == 0 ? pieces.addArray() : (ArrayNode) pieces.get(pieces.size() - 1);
            piece.add(array.get(at));
        }
        return pieces;
    }
}
