package dev.stagedoor.emulator.states.task.call;

import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.RequestSigner;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.ExecutionCompletions;
import dev.stagedoor.emulator.states.task.MachineCalls;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskCalls;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.TaskResource;
import dev.stagedoor.emulator.states.task.integration.Answer;
import dev.stagedoor.emulator.states.task.integration.Integration;
import dev.stagedoor.emulator.states.task.integration.ServiceCalls;
import dev.stagedoor.emulator.states.task.optimized.ApiGatewayInvoke;
import dev.stagedoor.emulator.states.task.optimized.EmulatorHttp;
import dev.stagedoor.emulator.states.task.optimized.OptimizedContext;
import dev.stagedoor.emulator.states.task.optimized.S3Errors;
import dev.stagedoor.emulator.states.task.sdk.SdkIntegrations;
import io.vertx.core.Future;

/** Tasks call the services of the emulator's bus. Thread-safe. */
public final class BusTaskCalls implements TaskCalls {

    /** Who Step Functions is to a trust policy. */
    private static final String PRINCIPAL = "states.amazonaws.com";

    private static final int SESSION_LENGTH = 32;

    private final Integrations integrations;
    private final ServiceCalls calls;
    private final TaskRoles roles;

    /**
     * @param roles that the service takes
     * @param credentials know the secrets of roles' sessions, to sign requests to deployed APIs
     */
    public BusTaskCalls(EmulatorContext emulator, AssumedRoles roles, CredentialStore credentials,
            ExecutionCompletions completions) {
        this.calls = new ServiceCalls(emulator.bus(), emulator.ids());
        ApiGatewayInvoke apis = new ApiGatewayInvoke(new EmulatorHttp(emulator.vertx(), emulator.endpoint()),
                credentials, new RequestSigner(emulator.clock(), emulator.account().region(), "execute-api"));
        this.integrations = new Integrations(new OptimizedContext(calls, emulator.clock()), apis, completions,
                new SdkIntegrations(emulator.bus(), calls));
        this.roles = new TaskRoles(roles, emulator.ids());
    }

    /** The roles of state machines, as Step Functions takes them: for tasks, for log groups, for X-Ray. */
    public static AssumedRoles roles(EmulatorContext emulator) {
        return new AssumedRoles(emulator.bus(), emulator.account(), PRINCIPAL,
                () -> emulator.ids().lower(SESSION_LENGTH), System::nanoTime);
    }

    /** Calls of S3 for what is no task: it reads the items of a Map state and writes their results. */
    public MachineCalls s3(String roleArn, String executionArn) {
        return (operation, input, payload) -> roles.machine(roleArn, executionArn)
                .compose(caller -> calls.call("s3", operation, input, payload, caller, new S3Errors()))
                .map(Answer::response);
    }

    /** Why a task cannot have this resource, though AWS may: the emulator does not have it. Empty where it can. */
    public Optional<String> unsupported(TaskResource resource) {
        return resource.kind() == TaskResource.Kind.ACTIVITY || integrations.find(resource).isPresent()
                ? Optional.empty()
                : Optional.of(unsupportedText(resource));
    }

    private static String unsupportedText(TaskResource resource) {
        return "The Stagedoor emulator does not implement " + resource.resourceType() + ":" + resource.resource()
                + " as a task";
    }

    @Override
    public void check(TaskResource resource, JsonNode arguments, String field) {
        integrations.find(resource).ifPresent(integration -> integration.check(arguments, field));
    }

    @Override
    public Future<JsonNode> call(TaskCall call) {
        return withCaller(call, (integration, caller) -> integration.call(call, caller));
    }

    @Override
    public Future<JsonNode> jobEnd(TaskCall call, JsonNode submitted) {
        return withCaller(call, (integration, caller) -> integration.jobEnd(submitted, caller));
    }

    @Override
    public void cancel(TaskCall call, JsonNode submitted) {
        withCaller(call, (integration, caller) -> {
            integration.cancel(submitted, caller);
            return Future.succeededFuture();
        });
    }

    private Future<JsonNode> withCaller(TaskCall call, BiFunction<Integration, Caller, Future<JsonNode>> action) {
        Optional<Integration> integration = integrations.find(call.resource());
        if (integration.isEmpty()) {
            return Future.failedFuture(
                    new TaskFailedException(new ErrorOutput("States.Runtime", unsupportedText(call.resource()))));
        }
        return roles.caller(call).compose(caller -> action.apply(integration.get(), caller));
    }
}
