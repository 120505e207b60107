package dev.stagedoor.emulator.containers.ecs.operations;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.containers.ecs.error.EcsException;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.containers.ecs.store.Definitions;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html">RegisterTaskDefinition</a> of
 * one container with one port. Network mode, compatibilities and platform are recorded only.
 */
public final class RegisterTaskDefinition implements Operation {

    private final Definitions definitions;
    private final Account account;

    public RegisterTaskDefinition(Definitions definitions, Account account) {
        this.definitions = definitions;
        this.account = account;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members input = Shapes.members(request, "family", "cpu", "memory", "executionRoleArn", "taskRoleArn",
                "containerDefinitions", "networkMode", "requiresCompatibilities", "runtimePlatform", "tags");
        input.choice("networkMode", "awsvpc");
        String family = input.required("family");
        if (!family.matches("[A-Za-z0-9_-]{1,255}")) {
            throw EcsException
                    .client("Family '" + family + "' must have 1 to 255 letters, digits, hyphens, underscores");
        }
        TaskDefinition.Container container = container(input);
        int cpu = input.number("cpu", 128, 16_384, 256);
        int memory = input.number("memory", 128, 122_880, 512);
        Map<String, String> tags = Shapes.readTags(input);
        TaskDefinition registered = definitions.register(family,
                revision -> new TaskDefinition(account.arn("ecs", "task-definition/" + family + ":" + revision), family,
                        revision, cpu, memory, input.text("executionRoleArn"), input.text("taskRoleArn"), container,
                        true,
                        request.input().deepCopy().without("tags"), tags));
        return Future.succeededFuture(
                AwsResponse.ok(Json.object().set("taskDefinition", Shapes.taskDefinition(registered))));
    }

    private static TaskDefinition.Container container(Members input) {
        List<Members> containers = input.objects("containerDefinitions", "name", "image", "essential", "portMappings",
                "environment", "logConfiguration", "cpu", "memory", "memoryReservation");
        if (containers.size() != 1) {
            throw input.refuse("task definitions with " + containers.size() + " containers");
        }
        Members container = containers.get(0);
        List<Members> ports = container.objects("portMappings", "containerPort", "hostPort", "protocol", "name",
                "appProtocol");
        if (ports.size() > 1) {
            throw container.refuse("more than one port mapping");
        }
        int port = ports.isEmpty() ? 0 : ports.get(0).number("containerPort", 1, 65_535, 0);
        Map<String, String> environment = container.pairs("environment", "name", "value");
        if (port != 0) {
            checkMappable(container.required("name"), port, environment);
        }
        return new TaskDefinition.Container(container.required("name"), container.required("image"), port, environment,
                log(container));
    }

    /** A task without a network of its own can be kept on loopback, and beside others, only if it can be told where to listen. */
    private static void checkMappable(String name, int port, Map<String, String> environment) {
        if (!"0.0.0.0".equals(environment.get("HOST")) || !Integer.toString(port).equals(environment.get("PORT"))) {
            throw EcsException.client("The Stagedoor emulator maps the port of container '" + name
                    + "' by its environment: set HOST to 0.0.0.0 and PORT to " + port + ", and let it listen there");
        }
    }

    private static TaskDefinition.Log log(Members container) {
        if (!container.has("logConfiguration")) {
            return null;
        }
        Members log = container.object("logConfiguration", "logDriver", "options");
        log.choice("logDriver", "awslogs");
        Members options = log.object("options", "awslogs-group", "awslogs-region", "awslogs-stream-prefix");
        return new TaskDefinition.Log(options.required("awslogs-group"), options.required("awslogs-stream-prefix"));
    }
}
