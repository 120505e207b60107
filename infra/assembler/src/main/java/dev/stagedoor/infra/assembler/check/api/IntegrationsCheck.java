package dev.stagedoor.infra.assembler.check.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** Each kind of integration has what it needs and nothing that API Gateway would ignore. */
final class IntegrationsCheck implements ApiCheck {

    private static final Set<String> TYPES = Set.of("aws", "aws_proxy", "http", "http_proxy", "mock");
    /** A proxy passes requests and responses as they are. */
    private static final List<String> MAPPING = List.of("passthroughBehavior", "requestTemplates", "responses");

    @Override
    public void check(Api api, Problems problems) {
        api.operations().forEach(
                operation -> operation.integrations().forEach(integration -> check(operation, integration, problems)));
    }

    private static void check(Operation operation, MapNode integration, Problems problems) {
        String type = integration.text("type").orElse("").toLowerCase(Locale.ROOT);
        switch (type) {
            case "mock" -> {
                need(operation, integration, List.of("requestTemplates", "responses"), problems);
                refuse(operation, integration, List.of("uri", "httpMethod", "connectionType", "credentials"), problems);
            }
            case "http", "aws" -> {
                need(operation, integration, List.of("uri", "httpMethod", "responses"), problems);
                neverPassThrough(operation, integration, problems);
            }
            case "http_proxy" -> {
                need(operation, integration, List.of("uri", "httpMethod"), problems);
                refuse(operation, integration, MAPPING, problems);
            }
            case "aws_proxy" -> {
                need(operation, integration, List.of("uri", "httpMethod"), problems);
                refuse(operation, integration, MAPPING, problems);
                post(integration, problems);
            }
            default -> problems.add(integration.position(),
                    "Integration type " + type + " of " + operation.name() + " does not exist."
                            + NearestName.of(type, TYPES));
        }
        vpcLink(operation, integration, type, problems);
    }

    private static void need(Operation operation, MapNode integration, List<String> keys, Problems problems) {
        keys.stream().filter(key -> !integration.has(key)).forEach(key -> problems.add(integration.position(),
                "The " + integration.text("type").orElse("") + " integration of " + operation.name() + " needs " + key
                        + "."));
    }

    private static void refuse(Operation operation, MapNode integration, List<String> keys, Problems problems) {
        keys.stream().filter(integration::has).forEach(key -> problems.add(integration.entries().get(key).position(),
                "API Gateway ignores " + key + " of a " + integration.text("type").orElse("")
                        + " integration: remove it."));
    }

    /** A foreign Content-Type would reach the back end unmapped, under the gateway's role. */
    private static void neverPassThrough(Operation operation, MapNode integration, Problems problems) {
        if (integration.text("passthroughBehavior").filter("never"::equalsIgnoreCase).isEmpty()) {
            problems.add(integration.position(),
                    operation.name() + " maps requests to a back end and needs passthroughBehavior: never.");
        }
    }

    /** Lambda's Invoke is a POST whatever the client's method is; with another one API Gateway answers 500. */
    private static void post(MapNode integration, Problems problems) {
        if (integration.text("httpMethod").filter("POST"::equals).isEmpty()) {
            problems.add(integration.position(), "An aws_proxy integration calls Lambda by POST: httpMethod: POST.");
        }
    }

    private static void vpcLink(Operation operation, MapNode integration, String type, Problems problems) {
        if (integration.text("connectionType").filter("VPC_LINK"::equals).isPresent()) {
            need(operation, integration, List.of("connectionId", "integrationTarget"), problems);
            if (!type.startsWith("http")) {
                problems.add(integration.position(), "Only http and http_proxy integrations go over a VPC link.");
            }
        } else if (integration.has("connectionId") || integration.has("integrationTarget")) {
            problems.add(integration.position(),
                    operation.name() + " names a VPC link and needs connectionType: VPC_LINK.");
        }
    }
}
