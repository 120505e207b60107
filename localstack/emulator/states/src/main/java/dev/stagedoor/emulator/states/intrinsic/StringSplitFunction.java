package dev.stagedoor.emulator.states.intrinsic;

import java.util.BitSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * {@code States.StringSplit(text, delimiters)}: the parts of a text between any of the delimiting characters. Empty
 * parts are left out; without a delimiter the text is one part.
 */
record StringSplitFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.StringSplit";
    }

    @Override
    public Arity arity() {
        return Arity.exactly(2);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        String text = arguments.text(0);
        BitSet delimiters = new BitSet();
        arguments.text(1).chars().forEach(delimiters::set);
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || delimiters.get(text.charAt(at))) {
                if (at > start) {
                    parts.add(text.substring(start, at));
                }
                start = at + 1;
            }
        }
        return parts;
    }
}
