package dev.stagedoor.emulator.states.intrinsic;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** {@code States.ArrayUnique(array)}: the array without repetitions; the first of each stays. */
record ArrayUniqueFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.ArrayUnique";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        Set<JsonNode> items = new LinkedHashSet<>();
        arguments.array(0).forEach(items::add);
        return JsonNodeFactory.instance.arrayNode(items.size()).addAll(items);
    }
}
