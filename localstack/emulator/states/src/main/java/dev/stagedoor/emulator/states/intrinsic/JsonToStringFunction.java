package dev.stagedoor.emulator.states.intrinsic;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** {@code States.JsonToString(value)}: its JSON without spaces. */
record JsonToStringFunction() implements IntrinsicFunction {

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
        try (JsonGenerator generator = new DoubleNumbers(MAPPER.createGenerator(text))) {
            MAPPER.writeTree(generator, arguments.value(0));
        } catch (IOException e) {
            throw new InvalidArgumentsException(": " + e.getMessage());
        }
        return TextNode.valueOf(text.toString());
    }

    /** A fraction reads as Java's double does, on AWS: 100.0, and not 1E+2. */
    private static final class DoubleNumbers extends JsonGeneratorDelegate {

        DoubleNumbers(JsonGenerator generator) {
            super(generator);
        }

        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            if (Double.isFinite(number.doubleValue())) {
                super.writeNumber(number.doubleValue());
            } else {
                super.writeNumber(number);
            }
        }
    }
}
