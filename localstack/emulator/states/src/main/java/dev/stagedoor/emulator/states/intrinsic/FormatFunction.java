package dev.stagedoor.emulator.states.intrinsic;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.states.intrinsic.BoundedText.TooLongException;

/**
 * {@code States.Format(template, values...)}: the template with each <code>{}</code> replaced by a value, in their
 * order.
 */
record FormatFunction() implements IntrinsicFunction {

    @Override
    public String name() {
        return "States.Format";
    }

    @Override
    public Arity arity() {
        return Arity.atLeast(1);
    }

    @Override
    public JsonNode apply(Arguments arguments) throws InvalidArgumentsException {
        FormatTemplate template = arguments.template(0);
        if (template.problem() != null) {
            throw new InvalidArgumentsException(": " + template.problem());
        }
        if (template.places() != arguments.count() - 1) {
            throw new InvalidArgumentsException(": number of arguments do not match the occurrences of {}.");
        }
        try {
            return TextNode.valueOf(fill(template.texts(), arguments));
        } catch (TooLongException e) {
            throw new InvalidArgumentsException(": " + e.getMessage());
        }
    }

    private static String fill(List<String> texts, Arguments arguments) throws TooLongException {
        BoundedText text = new BoundedText().add(texts.get(0));
        for (int i = 1; i < texts.size(); i++) {
            JavaText.write(arguments.value(i), text);
            text.add(texts.get(i));
        }
        return text.toString();
    }
}
