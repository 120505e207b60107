package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.telemetry.metrics.error.ConstraintException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;

/**
 * The members of a structure, read strictly: one that the operation does not know is refused by name. Numbers, flags and times are
 * JSON's or, of the query protocol, texts.
 */
final class Members {

    private final JsonNode node;
    /** Empty, or where the structure is, with a dot behind. */
    private final String path;

    private Members(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Members of(AwsRequest request, String... known) {
        return of(request.input(), "", Set.of(known));
    }

    private static Members of(JsonNode node, String path, Collection<String> known) {
        if (!(node instanceof ObjectNode)) {
            throw new InvalidParameterValueException("The parameter " + path + " must be a structure.");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new InvalidParameterValueException(
                        "The Stagedoor emulator does not support the parameter " + path + name + ".");
            }
        });
        return new Members(node, path);
    }

    /** The name of a member as error texts have it. */
    String name(String member) {
        return path + member;
    }

    boolean has(String member) {
        return node.hasNonNull(member);
    }

    /** Null where it is missing. */
    String text(String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw invalid(value, member);
        }
        return value.asText();
    }

    /** A text of so many characters; null where it is missing. */
    String text(String member, int min, int max) {
        String text = text(member);
        if (text != null && (text.length() < min || text.length() > max)) {
            throw new ConstraintException(text.length() > 100 ? "(" + text.length() + " characters)" : text,
                    name(member), text.length() < min
                            ? "Member must have length greater than or equal to " + min
                            : "Member must have length less than or equal to " + max);
        }
        return text;
    }

    String required(String member, int min, int max) {
        String text = text(member, min, max);
        if (text == null) {
            throw new MissingRequiredParameterException(name(member));
        }
        return text;
    }

    /** One of these, or null where it is missing. */
    String choice(String member, Collection<String> choices) {
        String text = text(member);
        if (text != null && !choices.contains(text)) {
            throw new ConstraintException(text, name(member), "Member must satisfy enum value set: " + choices);
        }
        return text;
    }

    /** Null where it is missing. */
    Double number(String member) {
        return node.hasNonNull(member) ? number(node.get(member), member) : null;
    }

    private double number(JsonNode value, String member) {
        try {
            double number = value.isNumber() ? value.doubleValue() : Double.parseDouble(value.asText());
            // AWS takes what lies between -2^360 and 2^360.
            if (Math.abs(number) <= 0x1p360) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(value, member);
        }
        throw invalid(value, member);
    }

    List<Double> numbers(String member, int max) {
        return list(member, max).stream().map(value -> number(value, member)).toList();
    }

    /** A whole number within bounds; null where it is missing. */
    Integer whole(String member, int min, int max) {
        if (!node.hasNonNull(member)) {
            return null;
        }
        try {
            int number = new BigDecimal(node.get(member).asText()).intValueExact();
            if (number < min || number > max) {
                throw new ConstraintException(Integer.toString(number), name(member), number < min
                        ? "Member must have value greater than or equal to " + min
                        : "Member must have value less than or equal to " + max);
            }
            return number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw invalid(node.get(member), member);
        }
    }

    boolean flag(String member, boolean otherwise) {
        String text = text(member);
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid(node.get(member), member);
        }
        return text.equals("true");
    }

    /** Seconds since the epoch, or ISO 8601; null where it is missing. */
    Instant time(String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return value.isNumber()
                    ? Instant.ofEpochMilli(value.decimalValue().movePointRight(3).toBigInteger().longValueExact())
                    : OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid(value, member);
        }
    }

    Instant requiredTime(String member) {
        Instant time = time(member);
        if (time == null) {
            throw new MissingRequiredParameterException(name(member));
        }
        return time;
    }

    /** A missing list is empty; the query protocol writes an empty one as an empty text. */
    List<JsonNode> list(String member, int max) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull() || value.isTextual() && value.textValue().isEmpty()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw invalid(value, member);
        }
        if (value.size() > max) {
            throw new ConstraintException("(" + value.size() + " items)", name(member),
                    "Member must have length less than or equal to " + max);
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return items;
    }

    List<String> texts(String member, int max) {
        return list(member, max).stream().map(JsonNode::asText).toList();
    }

    List<Members> structures(String member, int max, String... known) {
        Set<String> names = Set.of(known);
        List<Members> items = new ArrayList<>();
        for (JsonNode item : list(member, max)) {
            items.add(of(item, name(member) + ".member." + (items.size() + 1) + ".", names));
        }
        return items;
    }

    /** Null where it is missing. */
    Members structure(String member, String... known) {
        return has(member) ? of(node.get(member), name(member) + ".", Set.of(known)) : null;
    }

    private InvalidParameterValueException invalid(JsonNode value, String member) {
        String text = value.isValueNode() ? value.asText() : "of this form";
        return new InvalidParameterValueException("The value " + (text.length() > 100 ? text.substring(0, 100) : text)
                + " for parameter " + name(member) + " is invalid.");
    }
}
