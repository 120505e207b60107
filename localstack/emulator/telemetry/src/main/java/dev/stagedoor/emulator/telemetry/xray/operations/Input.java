package dev.stagedoor.emulator.telemetry.xray.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.telemetry.xray.error.InvalidRequestException;

/** The members of a structure, read strictly: one that the operation does not know is refused by name. */
record Input(JsonNode node) {

    static Input of(AwsRequest request, String... known) {
        return of(request.input(), known);
    }

    static Input of(JsonNode node, String... known) {
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new InvalidRequestException("The Stagedoor emulator does not support the parameter " + name);
            }
        });
        return new Input(node);
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
        if (!value.isTextual()) {
            throw new InvalidRequestException(member + " must be a text");
        }
        return value.textValue();
    }

    String required(String member) {
        String text = text(member);
        if (text == null) {
            throw missing(member);
        }
        return text;
    }

    /** Seconds since the epoch. */
    double time(String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            throw missing(member);
        }
        if (!value.isNumber()) {
            throw new InvalidRequestException(member + " must be a time in seconds since the epoch");
        }
        return value.doubleValue();
    }

    List<JsonNode> required(String member, int max) {
        JsonNode value = node.path(member);
        if (!value.isArray()) {
            throw missing(member);
        }
        if (value.size() > max) {
            throw new InvalidRequestException(member + " must not have more than " + max + " elements");
        }
        List<JsonNode> all = new ArrayList<>(value.size());
        value.forEach(all::add);
        return all;
    }

    List<String> texts(String member, int max) {
        return required(member, max).stream().map(element -> {
            if (!element.isTextual()) {
                throw new InvalidRequestException(member + " must be a list of texts");
            }
            return element.textValue();
        }).toList();
    }

    private static InvalidRequestException missing(String member) {
        return new InvalidRequestException("Missing required parameter: " + member);
    }
}
