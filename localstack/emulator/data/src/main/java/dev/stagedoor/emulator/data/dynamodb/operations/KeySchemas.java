package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema;
import dev.stagedoor.emulator.data.dynamodb.table.KeySchema.KeyAttribute;

/** Reads AttributeDefinitions and KeySchema. */
final class KeySchemas {

    private KeySchemas() {}

    static Map<String, AttributeType> definitions(Members members) {
        Map<String, AttributeType> definitions = new LinkedHashMap<>();
        for (JsonNode node : members.list("AttributeDefinitions")) {
            Members definition = Members.of(node, Set.of("AttributeName", "AttributeType"));
            String name = definition.text("AttributeName");
            String type = definition.text("AttributeType");
            String path = "attributeDefinitions." + (definitions.size() + 1) + ".member.";
            new Constraints().notNull(path + "attributeName", name).notNull(path + "attributeType", type)
                    .oneOf(path + "attributeType", type, "B", "N", "S").check();
            if (definitions.put(name, AttributeType.valueOf(type)) != null) {
                throw ValidationException.invalidParameter("Duplicate AttributeName in AttributeDefinitions: " + name);
            }
        }
        return definitions;
    }

    /** @param path for the texts of errors */
    static KeySchema read(Members members, Map<String, AttributeType> definitions, String path) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        Constraints constraints = new Constraints().notNull(path, members.node("KeySchema"));
        constraints.check();
        for (JsonNode node : members.list("KeySchema")) {
            Members element = Members.of(node, Set.of("AttributeName", "KeyType"));
            String place = path + "." + (names.size() + 1) + ".member.";
            names.add(element.text("AttributeName"));
            types.add(element.text("KeyType"));
            constraints.notNull(place + "attributeName", element.text("AttributeName"))
                    .notNull(place + "keyType", element.text("KeyType"))
                    .oneOf(place + "keyType", element.text("KeyType"), "HASH", "RANGE");
        }
        constraints.size(path, names.size(), 1, 2, members.node("KeySchema")).check();
        if (!definitions.keySet().containsAll(names)) {
            throw ValidationException.invalidParameter("Some index key attributes are not defined in "
                    + "AttributeDefinitions. Keys: " + names + ", AttributeDefinitions: " + definitions.keySet());
        }
        if (names.size() == 2 && names.get(0).equals(names.get(1))) {
            throw new ValidationException(
                    "Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }
        if (!types.get(0).equals("HASH")) {
            throw new ValidationException("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        if (types.size() == 2 && !types.get(1).equals("RANGE")) {
            throw new ValidationException("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
        return new KeySchema(attribute(names.get(0), definitions),
                names.size() == 2 ? attribute(names.get(1), definitions) : null);
    }

    private static KeyAttribute attribute(String name, Map<String, AttributeType> definitions) {
        return new KeyAttribute(name, definitions.get(name));
    }
}
