package dev.stagedoor.emulator.server;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.explain.RequestLog;
import dev.stagedoor.emulator.server.front.Pages;

/**
 * What the gateway remembers of requests: {@code requests} and {@code requests/errors} list the newest, {@code requests/last}
 * and {@code requests/<request id>} tell one whole.
 */
record RequestsPage(RequestLog log) implements Pages.Page {

    private static final int LISTED = 50;

    @Override
    public Optional<JsonNode> show(String rest, String query) {
        return switch (rest) {
            case "" -> Optional.of(Json.object().set("requests", log.list(LISTED)));
            case "errors" -> Optional.of(Json.object().set("requests", log.listErrors(LISTED)));
            case "last" -> log.last().map(JsonNode.class::cast);
            default -> log.find(rest).map(JsonNode.class::cast);
        };
    }
}
