package dev.stagedoor.emulator.states.task.sdk;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;

/** Arguments of a task as a service's API has them, and its answers as tasks have them. */
final class MemberTranslation {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private final SdkService service;

    MemberTranslation(SdkService service) {
        this.service = service;
    }

    /** What of the arguments is spelled otherwise than tasks do. */
    List<String> wrong(JsonNode arguments) {
        List<String> wrong = new ArrayList<>();
        wrong(arguments, wrong);
        return wrong;
    }

    private void wrong(JsonNode value, List<String> wrong) {
        if (value.isArray()) {
            value.forEach(item -> wrong(item, wrong));
        }
        value.fields().forEachRemaining(member -> {
            String name = member.getKey();
            if (!name.isEmpty() && Character.isLowerCase(name.charAt(0))) {
                wrong.add(ArgumentShape.unsupported(name));
            } else if (!free(MemberNames.ofService(name, service.capitalized()))) {
                wrong(member.getValue(), wrong);
            }
        });
    }

    /** Members that are null count as not given. */
    ObjectNode toService(JsonNode arguments) {
        ObjectNode input = Json.object();
        arguments.fields().forEachRemaining(member -> {
            String name = MemberNames.ofService(member.getKey(), service.capitalized());
            if (!member.getValue().isNull()) {
                input.set(name, toService(name, member.getValue()));
            }
        });
        return input;
    }

    private JsonNode toService(String name, JsonNode value) {
        if (service.texts().contains(name)) {
            return value.isTextual() ? value : Json.object().textNode(Json.write(value));
        }
        if (service.times().contains(name) && value.isTextual()) {
            return seconds(value);
        }
        if (service.maps().contains(name)) {
            return value;
        }
        if (value instanceof ArrayNode items) {
            ArrayNode translated = Json.array();
            items.forEach(item -> translated.add(toService(name, item)));
            return translated;
        }
        return value.isObject() ? toService(value) : value;
    }

    ObjectNode fromService(JsonNode output) {
        ObjectNode result = Json.object();
        output.fields().forEachRemaining(member -> result.set(MemberNames.ofTask(member.getKey()),
                fromService(member.getKey(), member.getValue())));
        return result;
    }

    private JsonNode fromService(String name, JsonNode value) {
        if (service.times().contains(name) && value.isNumber()) {
            return Json.object().textNode(time(value.decimalValue()).toString());
        }
        if (service.maps().contains(name)) {
            return service.capitalized() ? value : ofMap(value);
        }
        if (value instanceof ArrayNode items) {
            ArrayNode translated = Json.array();
            items.forEach(item -> translated.add(fromService(name, item)));
            return translated;
        }
        return value.isObject() ? fromService(value) : value;
    }

    /** The keys are free, but what they name may be structures of the API. */
    private JsonNode ofMap(JsonNode map) {
        if (!map.isObject()) {
            return map;
        }
        ObjectNode result = Json.object();
        map.fields().forEachRemaining(entry -> result.set(entry.getKey(),
                entry.getValue().isObject() ? fromService(entry.getValue()) : entry.getValue()));
        return result;
    }

    private boolean free(String name) {
        return service.maps().contains(name) || service.texts().contains(name);
    }

    private static Instant time(BigDecimal seconds) {
        BigDecimal nanos = seconds.remainder(BigDecimal.ONE).multiply(NANOS);
        return Instant.ofEpochSecond(seconds.longValue(), nanos.longValue());
    }

    /** What is no time goes on as it is: the service says what it thinks of it. */
    private static JsonNode seconds(JsonNode text) {
        try {
            Instant time = OffsetDateTime.parse(text.textValue()).toInstant();
            return Json.object().numberNode(BigDecimal.valueOf(time.toEpochMilli(), 3));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
