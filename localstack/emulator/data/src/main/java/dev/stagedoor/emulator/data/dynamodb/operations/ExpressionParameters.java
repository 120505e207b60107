package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionCache;
import dev.stagedoor.emulator.data.dynamodb.expression.ExpressionKind;
import dev.stagedoor.emulator.data.dynamodb.expression.Expressions;
import dev.stagedoor.emulator.data.dynamodb.expression.Placeholders;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValueReader;
import dev.stagedoor.emulator.data.dynamodb.model.JsonTypes;

/** Reads ExpressionAttributeNames and ExpressionAttributeValues. */
final class ExpressionParameters {

    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";
    private static final Pattern NAME_KEY = Pattern.compile("#[0-9a-zA-Z_]+");
    private static final Pattern VALUE_KEY = Pattern.compile(":[0-9a-zA-Z_]+");

    private ExpressionParameters() {}

    /** @param kinds the expressions that the call may have */
    static Expressions read(Members members, ExpressionCache cache, ExpressionKind... kinds) {
        requireExpression(members, kinds);
        return new Expressions(cache, new Placeholders(names(members), values(members)));
    }

    private static void requireExpression(Members members, ExpressionKind... kinds) {
        boolean any = Arrays.stream(kinds).anyMatch(kind -> members.has(kind.parameter()));
        if (members.has(NAMES) && !any) {
            throw new ValidationException(NAMES + " can only be specified when using expressions");
        }
        List<String> withValues = Arrays.stream(kinds).filter(kind -> kind != ExpressionKind.PROJECTION)
                .map(ExpressionKind::parameter).toList();
        if (members.has(VALUES) && !withValues.isEmpty() && withValues.stream().noneMatch(members::has)) {
            throw new ValidationException(VALUES + " can only be specified when using expressions: "
                    + String.join(" and ", withValues) + (withValues.size() > 1 ? " are null" : " is null"));
        }
    }

    private static Map<String, String> names(Members members) {
        if (!members.has(NAMES)) {
            return Map.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        JsonTypes.object(members.node(NAMES)).properties().forEach(entry -> {
            requireKey(NAMES, NAME_KEY, entry.getKey());
            names.put(entry.getKey(), JsonTypes.text(entry.getValue()));
        });
        requireNotEmpty(NAMES, names);
        return names;
    }

    private static Map<String, AttributeValue> values(Members members) {
        if (!members.has(VALUES)) {
            return Map.of();
        }
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : JsonTypes.object(members.node(VALUES)).properties()) {
            requireKey(VALUES, VALUE_KEY, entry.getKey());
            try {
                values.put(entry.getKey(), AttributeValueReader.read(entry.getValue()));
            } catch (ValidationException e) {
                throw invalidValue(entry.getKey(), e);
            }
        }
        requireNotEmpty(VALUES, values);
        return values;
    }

    private static ValidationException invalidValue(String key, AwsException cause) {
        return new ValidationException(
                VALUES + " contains invalid value: " + cause.getMessage() + " for key " + key);
    }

    private static void requireKey(String parameter, Pattern form, String key) {
        if (!form.matcher(key).matches()) {
            throw new ValidationException(
                    parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
        }
    }

    private static void requireNotEmpty(String parameter, Map<String, ?> map) {
        if (map.isEmpty()) {
            throw new ValidationException(parameter + " must not be empty");
        }
    }
}
