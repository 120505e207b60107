package dev.stagedoor.emulator.states.operations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.states.error.api.ValidationException;

/** The members of a call, each checked as it is read; one that the emulator does not have is refused by its name. */
final class Members {

    private final ObjectNode input;

    private Members(ObjectNode input) {
        this.input = input;
    }

    /** @param known what this action knows */
    static Members of(ObjectNode input, Set<String> known) {
        input.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new ValidationException("The Stagedoor emulator does not have the member " + name + ".");
            }
        });
        return new Members(input);
    }

    /** A text; null where it is missing. */
    String text(String name) {
        JsonNode value = input.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw failed(value.toString(), name, "Member must be a string");
        }
        return value.textValue();
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new ValidationException(
                    "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
                            .formatted(name));
        }
        return text;
    }

    /** A text of a bounded length; null where it is missing. */
    String text(String name, int min, int max) {
        String text = text(name);
        return text == null ? null : bounded(text, "'" + text + "' ", name, min, max);
    }

    /** The same for what AWS's model calls sensitive: a refusal does not repeat it. */
    String sensitive(String name, int min, int max) {
        String text = text(name);
        return text == null ? null : bounded(text, "", name, min, max);
    }

    private static String bounded(String text, String shown, String name, int min, int max) {
        if (text.length() < min) {
            throw refused(shown, name, "Member must have length greater than or equal to " + min);
        }
        if (text.length() > max) {
            throw refused(shown, name, "Member must have length less than or equal to " + max);
        }
        return text;
    }

    /** A text of a form; null where it is missing. */
    String matching(String name, Pattern form) {
        String text = text(name);
        if (text != null && !form.matcher(text).matches()) {
            throw failed("'" + text + "'", name, "Member must satisfy regular expression pattern: " + form.pattern());
        }
        return text;
    }

    int number(String name, int min, int max, int otherwise) {
        JsonNode value = input.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()) {
            throw failed("'" + value.asText() + "'", name, "Member must be an integer");
        }
        if (value.doubleValue() < min) {
            throw failed("'" + value.asText() + "'", name, "Member must have value greater than or equal to " + min);
        }
        if (value.doubleValue() > max) {
            throw failed("'" + value.asText() + "'", name, "Member must have value less than or equal to " + max);
        }
        return value.intValue();
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = input.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw failed("'" + value.asText() + "'", name, "Member must be a boolean");
        }
        return value.booleanValue();
    }

    /** One of a few words; null where it is missing. */
    String word(String name, String... allowed) {
        String text = text(name);
        if (text != null && !List.of(allowed).contains(text)) {
            throw failed("'" + text + "'", name, "Member must satisfy enum value set: ["
                    + String.join(", ", allowed) + "]");
        }
        return text;
    }

    /** Whether data is left out: {@code includedData}. */
    boolean metadataOnly() {
        return "METADATA_ONLY".equals(word("includedData", "ALL_DATA", "METADATA_ONLY"));
    }

    /** What the call asks for apart from the page: a fingerprint. */
    String scope() {
        ObjectNode asked = input.deepCopy().without(List.of("nextToken", "maxResults"));
        return Sha256.hex(Sha256.hash(Json.write(asked))).substring(0, 16);
    }

    JsonNode get(String name) {
        return input.path(name);
    }

    private static ValidationException failed(String value, String name, String constraint) {
        return refused(value + " ", name, constraint);
    }

    private static ValidationException refused(String shown, String name, String constraint) {
        return new ValidationException("1 validation error detected: Value %sat '%s' failed to satisfy constraint: %s"
                .formatted(shown, name, constraint));
    }

    /** A date as this API writes it: seconds with milliseconds. */
    static DecimalNode date(Instant date) {
        return DecimalNode.valueOf(BigDecimal.valueOf(date.toEpochMilli(), 3));
    }
}
