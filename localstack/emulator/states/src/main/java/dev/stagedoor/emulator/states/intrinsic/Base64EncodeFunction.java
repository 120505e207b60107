package dev.stagedoor.emulator.states.intrinsic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code States.Base64Encode(text)}: the UTF-8 of a text of at most 10,000 characters in base 64. */
record Base64EncodeFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.Base64Encode";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        byte[] bytes = arguments.shortText(0).getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }
}
