package dev.stagedoor.emulator.states.intrinsic;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code States.JsonToString(value)}: its JSON without spaces. */
record JsonToStringFunction() implements IntrinsicFunction {

    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    @Override
    public String name() {
        return "States.JsonToString";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        BoundedText text = new BoundedText();
        try {
            WRITER.writeValue(text, arguments.value(0));
        } catch (IOException e) {
            throw new InvalidArgumentsException(": " + e.getMessage());
        }
        return TextNode.valueOf(text.toString());
    }
}
