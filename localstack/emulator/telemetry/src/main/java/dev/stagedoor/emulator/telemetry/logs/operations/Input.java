package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;

/** The members of a call, read strictly: one that the operation does not know is refused by name. */
final class Input {

    private static final Pattern GROUP = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");
    private static final Pattern STREAM = Pattern.compile("[^:*]{1,512}");
    private static final String ARN_PART = ":log-group:";

    private final AwsRequest request;

    private Input(AwsRequest request) {
        this.request = request;
    }

    static Input of(AwsRequest request, String... known) {
        Set<String> names = Set.of(known);
        request.input().fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new InvalidParameterException("The Stagedoor emulator does not support the member " + name
                        + " of logs:" + request.operation());
            }
        });
        return new Input(request);
    }

    String text(String name) {
        return request.text(name);
    }

    String group() {
        return matching("logGroupName", GROUP);
    }

    String stream() {
        return matching("logStreamName", STREAM);
    }

    /** The group by {@code logGroupName} or by {@code logGroupIdentifier}, a name or an ARN. */
    String groupOrIdentifier() {
        String identifier = text("logGroupIdentifier");
        if (identifier == null) {
            return group();
        }
        if (text("logGroupName") != null) {
            throw new InvalidParameterException(
                    "LogGroup name and LogGroup identifier are mutually exclusive parameters.");
        }
        int at = identifier.indexOf(ARN_PART);
        String name = at < 0 ? identifier : identifier.substring(at + ARN_PART.length());
        return name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
    }

    private String matching(String name, Pattern pattern) {
        String text = text(name);
        if (text == null) {
            throw invalid("null", name, "Member must not be null");
        }
        if (!pattern.matcher(text).matches()) {
            throw invalid("'" + text + "'", name,
                    "Member must satisfy regular expression pattern: " + pattern.pattern());
        }
        return text;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode node = request.input().path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw invalid("'" + node.asText() + "'", name, "Member must be a boolean");
        }
        return node.booleanValue();
    }

    /** A whole number within bounds, or the default. */
    int number(String name, int min, int max, int otherwise) {
        Long value = time(name);
        if (value == null) {
            return otherwise;
        }
        if (value < min || value > max) {
            throw invalid("'" + value + "'", name, value < min
                    ? "Member must have value greater than or equal to " + min
                    : "Member must have value less than or equal to " + max);
        }
        return value.intValue();
    }

    /** A number of milliseconds, or null. */
    Long time(String name) {
        JsonNode node = request.input().path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.canConvertToLong() || !node.isIntegralNumber() || node.longValue() < 0) {
            throw invalid("'" + node.asText() + "'", name, "Member must have value greater than or equal to 0");
        }
        return node.longValue();
    }

    /** The objects or texts of a list; an absent list is empty. */
    List<JsonNode> list(String name, int max) {
        JsonNode node = request.input().path(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
            throw invalid("'" + node.asText() + "'", name, "Member must be a list");
        }
        if (node.size() > max) {
            throw invalid("(" + node.size() + " items)", name,
                    "Member must have length less than or equal to " + max);
        }
        List<JsonNode> items = new ArrayList<>(node.size());
        node.forEach(items::add);
        return items;
    }

    List<String> texts(String name, int max) {
        return list(name, max).stream().map(JsonNode::asText).toList();
    }

    /** AWS's bounds for tags: 50, keys of 128 and values of 256 characters. */
    Map<String, String> tags(String name) {
        Map<String, String> tags = new TreeMap<>();
        request.input().path(name).properties().forEach(tag -> {
            if (tag.getKey().isEmpty() || tag.getKey().length() > 128 || tag.getValue().asText().length() > 256) {
                throw invalid("'" + tag.getKey() + "'", name, "Map keys must have 1 to 128 characters, values 256");
            }
            tags.put(tag.getKey(), tag.getValue().asText());
        });
        if (tags.size() > 50) {
            throw invalid("(" + tags.size() + " items)", name, "Member must have length less than or equal to 50");
        }
        return tags;
    }

    /** AWS's text for a value that breaks a constraint. */
    static InvalidParameterException invalid(String value, String member, String constraint) {
        return new InvalidParameterException("1 validation error detected: Value " + value + " at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }
}
