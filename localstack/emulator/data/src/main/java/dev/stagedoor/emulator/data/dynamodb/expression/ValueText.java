package dev.stagedoor.emulator.data.dynamodb.expression;

import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueWriter;

/** Values as error texts write them. */
final class ValueText {

    private ValueText() {}

    /** {@code AttributeValue: {S:text}}. */
    static String of(AttributeValue value) {
        return "AttributeValue: {" + value.type() + ":"
                + AttributeValueWriter.write(value).get(value.type().name()).asText() + "}";
    }
}
