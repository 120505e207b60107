package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;

/** Values as error texts write them. */
final class ValueText {

    private ValueText() {}

    /** {@code AttributeValue: {S:text}}. */
    static String of(AttributeValue value) {
        JsonNode content = AttributeValueWriter.write(value).get(value.type().name());
        String text = content.asText();
        if (content.isContainerNode()) {
            List<String> elements = new ArrayList<>();
            content.forEach(element -> elements.add(element.isValueNode() ? element.asText() : element.toString()));
            text = elements.toString();
        }
        return "AttributeValue: {" + value.type() + ":" + text + "}";
    }
}
