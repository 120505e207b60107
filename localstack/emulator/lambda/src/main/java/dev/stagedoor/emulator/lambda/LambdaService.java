package dev.stagedoor.emulator.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.lambda.code.CodeStore;
import dev.stagedoor.emulator.lambda.invoke.EventQueue;
import dev.stagedoor.emulator.lambda.invoke.Invoker;
import dev.stagedoor.emulator.lambda.mapping.EventSourceMappings;
import dev.stagedoor.emulator.lambda.model.FunctionPolicy;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import dev.stagedoor.emulator.lambda.operations.LambdaEngine;
import dev.stagedoor.emulator.lambda.operations.Operations;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;
import dev.stagedoor.emulator.lambda.sandbox.InvocationResult;
import dev.stagedoor.emulator.lambda.sandbox.SandboxLimits;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes.Outcome;
import dev.stagedoor.emulator.lambda.tracing.FunctionTraces;
import dev.stagedoor.emulator.lambda.tracing.TraceHeaders;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** AWS Lambda: functions from zips, run in JVMs of their own. */
public final class LambdaService implements AwsService {

    private static final String MAPPING = "event-source-mapping:";

    private final WireProtocol protocol = LambdaRoutes.protocol();
    private final EmulatorContext context;
    private final FunctionStore functions;
    private final Sandboxes sandboxes;
    private final EventSourceMappings mappings;
    private final Map<String, Operation> operations;

    public LambdaService(EmulatorContext context) {
        this(context, SandboxLimits.DEFAULT,
                (delay, task) -> context.vertx().setTimer(delay.toMillis(), timer -> task.run()));
    }

    /**
     * @param limits how many sandboxes there are and how long they live
     * @param delays after which asynchronous invocations are tried again
     */
    public LambdaService(EmulatorContext context, SandboxLimits limits, EventQueue.Delays delays) {
        Path directory = context.workDirectory().resolve("lambda").toAbsolutePath();
        this.context = context;
        this.functions = new FunctionStore(context.account());
        this.sandboxes = new Sandboxes(context, limits, directory.resolve("tmp"));
        Invoker invoker = new Invoker(functions, sandboxes,
                () -> Integer.parseInt(context.ids().hex(7), 16) / (double) (1 << 28),
                new FunctionTraces(context));
        Context pollers = context.vertx().getOrCreateContext();
        TraceHeaders traces = new TraceHeaders(context);
        this.mappings = new EventSourceMappings(context, functions,
                (mapping, event) -> invoke(invoker, traces, mapping.function(), event),
                task -> pollers.runOnContext(v -> task.run()), delays);
        this.operations = Operations.all(
                new LambdaEngine(context, functions, new CodeStore(directory.resolve("code")), sandboxes), invoker,
                new EventQueue(functions, invoker, context.clock(), delays), mappings);
    }

    /** A batch begins a trace of its own, if the function is one that traces. */
    private Future<InvocationResult> invoke(Invoker invoker, TraceHeaders traces, FunctionRef function, Buffer event) {
        return Future.succeededFuture(function)
                .map(ref -> functions.get(ref).version(ref.qualifier()).configuration().tracesActively())
                .compose(active -> invoker.invoke(function, new Invocation(context.ids().uuid(),
                        function.arn(context.account()), event, null, traces.of(null, active))))
                .map(Outcome::result);
    }

    @Override
    public String name() {
        return "lambda";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String action(AwsRequest request) {
        return "lambda:" + (request.operation().equals("Invoke") ? "InvokeFunction" : request.operation());
    }

    /** The function, with the qualifier where the call has one, or the mapping. To create or list mappings knows no resource. */
    @Override
    public List<String> resources(AwsRequest request) {
        if (request.text("UUID") != null) {
            return List.of(context.account().arn("lambda", MAPPING + request.text("UUID")));
        }
        String tagged = request.text("Resource");
        return List.of(tagged != null && tagged.contains(MAPPING)
                ? tagged
                : ref(request).map(ref -> ref.arn(context.account())).orElse("*"));
    }

    /** Giving a function a role is passing it: the caller must be allowed that too. */
    @Override
    public List<Permission> permissions(AwsRequest request) {
        List<Permission> permissions = new ArrayList<>(AwsService.super.permissions(request));
        if (request.text("Role") != null) {
            permissions.add(new Permission("iam:PassRole", request.text("Role")));
        }
        return permissions;
    }

    @Override
    public Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
        return ref(request).flatMap(ref -> functions.find(ref.name())
                .flatMap(function -> function.settings().policy(ref.qualifier())).map(FunctionPolicy::parsed));
    }

    private Optional<FunctionRef> ref(AwsRequest request) {
        if (request.operation().contains("EventSourceMapping")) {
            return Optional.empty();
        }
        String name = request.text("FunctionName");
        String named = name == null ? request.text("Resource") : name;
        return named == null || named.contains(MAPPING)
                ? Optional.empty()
                : Optional.of(FunctionRef.parse(named, request.text("Qualifier"), context.account()));
    }

    /** Ends sandboxes that were idle for too long. Runs from time to time by itself. */
    void retireIdleSandboxes() {
        sandboxes.retireIdle();
    }

    @Override
    public Future<Void> close() {
        mappings.close();
        return sandboxes.close();
    }
}
