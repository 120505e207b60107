package dev.stagedoor.emulator.cloudformation.resources.ecs;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/** Waits for the tasks of a service: until those that are wanted run, or until all are gone. */
final class ServiceRollout {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private ServiceRollout() {}

    /** @throws ResourceFailure if the deployment failed, for example because its tasks never became healthy */
    static void await(String arn, ResourceRequest request) {
        String wanted = request.text("TaskDefinition");
        request.await("the service " + arn + " with " + wanted, LIMIT, () -> {
            JsonNode service = describe(arn, request);
            JsonNode deployment = deployment(service, wanted);
            if (deployment == null || deployment.path("rolloutState").asText().equals("FAILED")) {
                throw new ResourceFailure(
                        "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered': "
                                + reason(service, deployment));
            }
            return deployment.path("rolloutState").asText().equals("COMPLETED")
                    && service.path("runningCount").asInt() == service.path("desiredCount").asInt()
                    && service.path("deployments").size() == 1;
        });
    }

    static void awaitGone(String arn, ResourceRequest request) {
        request.await("the end of the service " + arn, LIMIT, () -> {
            try {
                JsonNode service = describe(arn, request);
                return service == null || service.path("status").asText().equals("INACTIVE");
            } catch (AwsException e) {
                if (e.code().equals("ClusterNotFoundException")) {
                    return true;
                }
                throw e;
            }
        });
    }

    /** Null where there is none. */
    private static JsonNode describe(String arn, ResourceRequest request) {
        ObjectNode input = inCluster(request);
        input.putArray("services").add(arn);
        return request.call("ecs", "DescribeServices", input).path("services").get(0);
    }

    /** The deployment of a task definition, named by its ARN or by family and revision; null if ECS gave it up. */
    private static JsonNode deployment(JsonNode service, String wanted) {
        if (service != null) {
            for (JsonNode deployment : service.path("deployments")) {
                String definition = deployment.path("taskDefinition").asText();
                if (definition.equals(wanted) || definition.endsWith("/" + wanted)) {
                    return deployment;
                }
            }
        }
        return null;
    }

    private static String reason(JsonNode service, JsonNode deployment) {
        String reason = deployment == null ? "" : deployment.path("rolloutStateReason").asText("");
        List<JsonNode> events = service == null ? List.of() : service.findValues("message");
        return reason + (events.isEmpty() ? "" : " " + events.get(0).asText());
    }

    static ObjectNode inCluster(ResourceRequest request) {
        ObjectNode input = Json.object();
        if (request.text("Cluster") != null) {
            input.put("cluster", request.text("Cluster"));
        }
        return input;
    }
}
