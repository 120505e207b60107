package dev.stagedoor.emulator.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** What ECS says of a service. */
final class ContainerAnswers {

    private ContainerAnswers() {}

    /** A service of one task, with one deployment in this state. */
    static ObjectNode service(String definition, String rollout) {
        ObjectNode answer = Json.object();
        ObjectNode service = answer.putArray("services").addObject().put("desiredCount", 1)
                .put("runningCount", rollout.equals("COMPLETED") ? 1 : 0);
        service.putArray("deployments").addObject().put("taskDefinition", definition).put("rolloutState", rollout)
                .put("rolloutStateReason", rollout.equals("FAILED") ? "tasks failed to start." : "");
        return answer;
    }
}
