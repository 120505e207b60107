package dev.stagedoor.emulator.states.intrinsic;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code States.Base64Decode(text)}: the text whose UTF-8 is given in base 64, in at most 10,000 characters. */
record Base64DecodeFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.Base64Decode";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        try {
            return TextNode
                    .valueOf(new String(Base64.getDecoder().decode(arguments.shortText(0)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new InvalidArgumentsException();
        }
    }
}
