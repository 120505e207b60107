package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Ids;

/** {@code States.UUID()}: a random (version 4) UUID. */
record UuidFunction(Ids ids) implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.UUID";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(0);
    }

    @Override
    public JsonNode apply(Arguments arguments) {
        return TextNode.valueOf(ids.uuid());
    }
}
