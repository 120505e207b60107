package dev.stagedoor.emulator.states.intrinsic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.stagedoor.emulator.core.Json;

/** {@code States.StringToJson(text)}: the value whose JSON the text is; null of a blank text. */
record StringToJsonFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.StringToJson";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        String text = arguments.text(0);
        if (text.isBlank()) {
            return NullNode.getInstance();
        }
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new InvalidArgumentsException();
        }
    }
}
