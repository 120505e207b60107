package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueReader;

/** Attribute values of tests, from JSON with single quotes. */
final class Values {

    private Values() {}

    static Map<String, AttributeValue> attributes(String json) {
        return AttributeValueReader.readMap(DynamoDb.parse(json));
    }

    static Expressions expressions(Map<String, String> names, Map<String, AttributeValue> values) {
        return new Expressions(new ExpressionCache(), new Placeholders(names, values));
    }
}
