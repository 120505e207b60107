package dev.stagedoor.emulator.containers.ecs.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.model.ServiceLoadBalancer;
import dev.stagedoor.emulator.containers.ecs.model.ServiceSpec;
import dev.stagedoor.emulator.containers.ecs.model.TaskStatus;
import dev.stagedoor.emulator.core.Json;

/** How a service looks to DescribeServices. Made and read under the scheduler's lock. */
public final class ServiceView {

    private final Service service;

    ServiceView(Service service) {
        this.service = service;
    }

    public ServiceSpec spec() {
        return service.spec;
    }

    public ObjectNode json() {
        ServiceSpec spec = service.spec;
        ObjectNode node = Json.object().put("serviceArn", spec.arn()).put("serviceName", spec.name())
                .put("clusterArn", spec.clusterArn()).put("status", service.status).put("launchType", "FARGATE")
                .put("desiredCount", spec.desiredCount()).put("runningCount", count(TaskStatus.RUNNING))
                .put("pendingCount", count(TaskStatus.PENDING)).put("taskDefinition", spec.taskDefinitionArn())
                .put("createdAt", service.createdAt.toEpochMilli() / 1000.0)
                .put("healthCheckGracePeriodSeconds", spec.graceSeconds());
        if (spec.loadBalancer() != null) {
            node.putArray("loadBalancers").add(loadBalancer(spec.loadBalancer()));
        }
        ArrayNode deployments = node.putArray("deployments");
        service.deployments.forEach(d -> deployments.add(deployment(d)));
        ArrayNode events = node.putArray("events");
        service.events.forEach(e -> events.addObject().put("id", e.id())
                .put("createdAt", e.at().toEpochMilli() / 1000.0).put("message", e.message()));
        return node;
    }

    private static ObjectNode loadBalancer(ServiceLoadBalancer loadBalancer) {
        ObjectNode node = Json.object().put("targetGroupArn", loadBalancer.targetGroupArn());
        if (loadBalancer.containerName() != null) {
            node.put("containerName", loadBalancer.containerName());
        }
        if (loadBalancer.containerPort() != 0) {
            node.put("containerPort", loadBalancer.containerPort());
        }
        return node;
    }

    private ObjectNode deployment(Deployment deployment) {
        return Json.object().put("id", deployment.id)
                .put("status", deployment == service.primary() ? "PRIMARY" : "ACTIVE")
                .put("taskDefinition", deployment.taskDefinitionArn).put("desiredCount", service.spec.desiredCount())
                .put("runningCount", service.serving(deployment.id).stream().filter(t -> t.wasHealthy).count())
                .put("pendingCount", service.serving(deployment.id).stream().filter(t -> !t.wasHealthy).count())
                .put("failedTasks", deployment.failedTasks).put("rolloutState", deployment.rollout.name())
                .put("rolloutStateReason", deployment.rolloutReason)
                .put("createdAt", deployment.createdAt.toEpochMilli() / 1000.0);
    }

    private long count(TaskStatus status) {
        return service.tasks.stream().filter(t -> t.status == status && t.endAt == null).count();
    }

    /** How a task looks to DescribeTasks. */
    public record TaskView(String arn, ObjectNode json) {

        TaskView(Task task) {
            this(task.arn, Json.object().put("taskArn", task.arn).put("taskDefinitionArn", task.definition.arn())
                    .put("lastStatus", task.status.name())
                    .put("desiredStatus", task.endAt == null ? "RUNNING" : "STOPPED")
                    .put("startedBy", task.deploymentId).put("createdAt", task.createdAt.toEpochMilli() / 1000.0)
                    .put("launchType", "FARGATE").put("stoppedReason", task.stoppedReason));
        }
    }
}
