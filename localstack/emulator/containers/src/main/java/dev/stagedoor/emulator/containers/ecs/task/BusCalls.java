package dev.stagedoor.emulator.containers.ecs.task;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;

/** Calls other services and waits for them: for threads that may block. */
public final class BusCalls {

    private static final int TIMEOUT_SECONDS = 30;

    private final EmulatorContext context;

    public BusCalls(EmulatorContext context) {
        this.context = context;
    }

    public String requestId() {
        return context.ids().uuid();
    }

    /** @throws AwsException what the service answered as an error */
    public AwsResponse await(AwsRequest request) {
        try {
            return context.bus().call(request).toCompletionStage().toCompletableFuture().get(TIMEOUT_SECONDS,
                    TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AwsException failure) {
                throw failure;
            }
            throw new IllegalStateException(request.service() + ":" + request.operation() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + request.operation(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(request.operation() + " took more than " + TIMEOUT_SECONDS + " s", e);
        }
    }

    /** The keys of a role session, and who calls with them. */
    public record Session(JsonNode credentials, Caller caller) {}

    /** Takes a role as ECS does for its tasks; the role's trust policy decides. */
    public Session assume(String roleArn, String sessionName, String taskArn) {
        Caller ecs = new Caller.Service("ecs-tasks.amazonaws.com", taskArn, context.account().id());
        JsonNode answer = await(AwsRequest.of("sts", "AssumeRole",
                Json.object().put("RoleArn", roleArn).put("RoleSessionName", sessionName), ecs, requestId())).output();
        return new Session(answer.path("Credentials"),
                Caller.AssumedRole.of(answer, context.account().id(), roleArn));
    }
}
