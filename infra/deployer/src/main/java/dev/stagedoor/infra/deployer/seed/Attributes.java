package dev.stagedoor.infra.deployer.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds a DynamoDB item or map attribute by attribute. */
final class Attributes {

    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    Attributes text(String name, String value) {
        values.put(name, AttributeValue.fromS(value));
        return this;
    }

    Attributes number(String name, int value) {
        values.put(name, AttributeValue.fromN(Integer.toString(value)));
        return this;
    }

    Attributes numbers(String name, Map<String, Integer> map) {
        Attributes inner = new Attributes();
        map.forEach(inner::number);
        values.put(name, AttributeValue.fromM(inner.build()));
        return this;
    }

    Attributes texts(String name, List<String> list) {
        values.put(name, AttributeValue.fromL(list.stream().map(AttributeValue::fromS).toList()));
        return this;
    }

    Attributes maps(String name, List<Attributes> list) {
        values.put(name, AttributeValue.fromL(list.stream().map(map -> AttributeValue.fromM(map.build())).toList()));
        return this;
    }

    Map<String, AttributeValue> build() {
        return Map.copyOf(values);
    }
}
