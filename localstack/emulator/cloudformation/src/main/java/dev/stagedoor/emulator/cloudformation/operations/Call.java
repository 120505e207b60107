package dev.stagedoor.emulator.cloudformation.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.stack.ServiceCalls;
import dev.stagedoor.emulator.core.bus.AwsRequest;

/**
 * The members of one call. Over the wire every value is a text, and an empty list an empty text.
 *
 * @param services calls other services in the caller's name
 */
public record Call(AwsRequest request, ServiceCalls services) {

    public boolean has(String member) {
        return request.input().hasNonNull(member) && !(isEmptyText(member));
    }

    private boolean isEmptyText(String member) {
        JsonNode value = request.input().get(member);
        return value.isTextual() && value.asText().isEmpty();
    }

    /** A text, or null. */
    public String text(String member) {
        JsonNode value = request.input().get(member);
        return value == null || value.isNull() ? null : scalar(member, value);
    }

    /** @throws ValidationException if it is missing or longer than it may be */
    public String required(String member, int maxLength) {
        String text = text(member);
        if (text == null || text.isEmpty()) {
            throw new ValidationException("1 validation error detected: Value null at '" + lower(member)
                    + "' failed to satisfy constraint: Member must not be null");
        }
        if (text.length() > maxLength) {
            throw new ValidationException("1 validation error detected: Value at '" + lower(member)
                    + "' failed to satisfy constraint: Member must have length less than or equal to " + maxLength);
        }
        return text;
    }

    public boolean flag(String member) {
        String text = text(member);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new ValidationException("The member " + member + " must be true or false");
        }
        return "true".equals(text);
    }

    /** A list of texts; empty where it is missing. */
    public Set<String> texts(String member) {
        Set<String> texts = new LinkedHashSet<>();
        items(member).forEach(item -> texts.add(scalar(member, item)));
        return texts;
    }

    /** A list of structures; empty where it is missing. */
    public List<JsonNode> items(String member) {
        List<JsonNode> items = new ArrayList<>();
        if (has(member)) {
            JsonNode list = request.input().get(member);
            if (!list.isArray()) {
                throw new ValidationException("The member " + member + " must be a list");
            }
            list.forEach(items::add);
        }
        return items;
    }

    /** Tags as a map, checked as AWS checks them. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : items("Tags")) {
            String key = tag.path("Key").asText();
            if (key.isEmpty() || key.startsWith("aws:") || tags.put(key, tag.path("Value").asText()) != null) {
                throw new ValidationException(
                        "Tags must have unique keys that are not empty and do not start with aws:, not '"
                                + key + "'");
            }
        }
        if (tags.size() > 50) {
            throw new ValidationException("A stack has at most 50 tags");
        }
        return tags;
    }

    private static String scalar(String member, JsonNode value) {
        if (!value.isValueNode()) {
            throw new ValidationException("The member " + member + " must be a text");
        }
        return value.asText();
    }

    private static String lower(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
