package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** {@code States.ArrayRange(first, last, step)}: the numbers from first to last, both included; at most 1,000. */
record ArrayRangeFunction() implements IntrinsicFunction {

    private static final int MAX_ITEMS = 1_000;

    @Override
    public String name() {
        return "States.ArrayRange";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(3);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        int first = arguments.integer(0);
        int last = arguments.integer(1);
        int step = arguments.integer(2);
        if (step == 0 || ((long) last - first) / step >= MAX_ITEMS) {
            throw new InvalidArgumentsException();
        }
        ArrayNode range = JsonNodeFactory.instance.arrayNode();
        for (long number = first; step > 0 ? number <= last : number >= last; number += step) {
            range.add((int) number);
        }
        return range;
    }
}
