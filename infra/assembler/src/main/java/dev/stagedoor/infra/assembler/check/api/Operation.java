package dev.stagedoor.infra.assembler.check.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.stagedoor.infra.assembler.template.Branches;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Position;

/**
 * One method of one path.
 *
 * @param path as OpenAPI writes it
 * @param method its key, {@code get} or {@code x-amazon-apigateway-any-method}
 */
record Operation(String path, String method, Position position, MapNode body) {

    static final String INTEGRATION = "x-amazon-apigateway-integration";
    static final String VALIDATOR = "x-amazon-apigateway-request-validator";
    static final String VALIDATORS = "x-amazon-apigateway-request-validators";

    /** {@code GET /shows}. */
    String name() {
        return (method.equals("x-amazon-apigateway-any-method") ? "ANY" : method.toUpperCase(Locale.ROOT))
                + " " + path;
    }

    List<MapNode> integrations() {
        return body.get(INTEGRATION).map(Branches::maps).orElse(List.of());
    }

    Optional<MapNode> response(String status) {
        return body.map("responses").flatMap(responses -> responses.map(status));
    }

    /** Whether a parameter is declared, so that mappings may read it. */
    boolean declares(String in, String name) {
        return body.list("parameters").map(ListNode::items).orElse(List.of()).stream()
                .anyMatch(parameter -> parameter instanceof MapNode map && map.text("in").filter(in::equals).isPresent()
                        && map.text("name").filter(name::equals).isPresent());
    }
}
