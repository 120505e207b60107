package dev.stagedoor.emulator.cloudformation.schema;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.core.Json;

/** Turns computed values into the types that services take: as on AWS, {@code "30"} is a number where one is wanted. */
public final class Coercion {

    /** A value does not fit its property. */
    public static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String path, String message) {
            super((path.isEmpty() ? "" : path + " ") + message, null, false, false);
        }
    }

    private Coercion() {}

    /**
     * @param path of the property, for messages
     * @throws Misfit if the value does not fit
     */
    public static JsonNode apply(PropertyType type, JsonNode value, String path) {
        if (type instanceof PropertyType.Json) {
            return value;
        } else if (type instanceof PropertyType.Structure structure) {
            return structure(structure, value, path);
        } else if (type instanceof PropertyType.ListOf list) {
            return list(list, value, path);
        } else if (type instanceof PropertyType.MapOf map) {
            return map(map, value, path);
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new Misfit(path, "must be " + describe(type) + ".");
        }
        return scalar(type, value.asText(), path);
    }

    private static JsonNode scalar(PropertyType type, String text, String path) {
        if (type instanceof PropertyType.Text allowed) {
            if (!allowed.allowed().isEmpty() && !allowed.allowed().contains(text)) {
                throw new Misfit(path, "may be only " + allowed.allowed() + " here, not " + text + "."
                        + Suggestion.of(text, allowed.allowed()));
            }
            return TextNode.valueOf(text);
        }
        if (type instanceof PropertyType.Bool flag && ("true".equals(text) || "false".equals(text))) {
            if (flag.onlyFalse() != null && "true".equals(text)) {
                throw new Misfit(path, "may not be true: " + flag.onlyFalse() + ".");
            }
            return BooleanNode.valueOf("true".equals(text));
        }
        if (type instanceof PropertyType.WholeNumber && text.matches("[-+]?[0-9]{1,18}")) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (type instanceof PropertyType.Number && text.matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        throw new Misfit(path, "must be " + describe(type) + ", not " + text + ".");
    }

    /**
     * As {@link #apply} for the properties of a resource of which some are not known yet: what is required may be missing.
     *
     * @throws Misfit if a value does not fit
     */
    public static ObjectNode incomplete(PropertyType.Structure structure, JsonNode value) {
        return members(structure, value, "");
    }

    private static ObjectNode structure(PropertyType.Structure structure, JsonNode value, String path) {
        ObjectNode coerced = members(structure, value, path);
        structure.members().values().forEach(spec -> {
            if (spec.required() && !coerced.has(spec.name())) {
                throw new Misfit(join(path, spec.name()), "is required.");
            }
        });
        return coerced;
    }

    private static ObjectNode members(PropertyType.Structure structure, JsonNode value, String path) {
        if (!value.isObject()) {
            throw new Misfit(path, "must be an object.");
        }
        ObjectNode coerced = Json.object();
        value.properties().forEach(member -> {
            PropertySpec spec = structure.members().get(member.getKey());
            if (spec == null || spec.support() == Support.REFUSED) {
                throw new Misfit(path, "has no member " + member.getKey() + " here.");
            }
            coerced.set(member.getKey(), apply(spec.type(), member.getValue(), join(path, member.getKey())));
        });
        return coerced;
    }

    private static ArrayNode list(PropertyType.ListOf list, JsonNode value, String path) {
        ArrayNode coerced = Json.array();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                coerced.add(apply(list.item(), value.get(i), path + "[" + i + "]"));
            }
            return coerced;
        }
        // As on AWS, one value stands for a list of one.
        return coerced.add(apply(list.item(), value, path));
    }

    private static ObjectNode map(PropertyType.MapOf map, JsonNode value, String path) {
        if (!value.isObject()) {
            throw new Misfit(path, "must be an object.");
        }
        ObjectNode coerced = Json.object();
        value.properties().forEach(entry -> coerced.set(entry.getKey(),
                apply(map.value(), entry.getValue(), join(path, entry.getKey()))));
        return coerced;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String describe(PropertyType type) {
        if (type instanceof PropertyType.Text) {
            return "a text";
        } else if (type instanceof PropertyType.Bool) {
            return "true or false";
        }
        return type instanceof PropertyType.WholeNumber ? "a whole number" : "a number";
    }
}
