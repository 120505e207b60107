package dev.stagedoor.emulator.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.changeset.ChangePlanner;
import dev.stagedoor.emulator.cloudformation.changeset.ChangeSets;
import dev.stagedoor.emulator.cloudformation.operations.Call;
import dev.stagedoor.emulator.cloudformation.operations.CancelUpdateStack;
import dev.stagedoor.emulator.cloudformation.operations.ContinueUpdateRollback;
import dev.stagedoor.emulator.cloudformation.operations.CreateChangeSet;
import dev.stagedoor.emulator.cloudformation.operations.CreateStack;
import dev.stagedoor.emulator.cloudformation.operations.DefinitionInput;
import dev.stagedoor.emulator.cloudformation.operations.DeleteChangeSet;
import dev.stagedoor.emulator.cloudformation.operations.DeleteStack;
import dev.stagedoor.emulator.cloudformation.operations.DescribeChangeSet;
import dev.stagedoor.emulator.cloudformation.operations.DescribeStackEvents;
import dev.stagedoor.emulator.cloudformation.operations.DescribeStackResource;
import dev.stagedoor.emulator.cloudformation.operations.DescribeStackResources;
import dev.stagedoor.emulator.cloudformation.operations.DescribeStacks;
import dev.stagedoor.emulator.cloudformation.operations.ExecuteChangeSet;
import dev.stagedoor.emulator.cloudformation.operations.GetTemplate;
import dev.stagedoor.emulator.cloudformation.operations.GetTemplateSummary;
import dev.stagedoor.emulator.cloudformation.operations.ListChangeSets;
import dev.stagedoor.emulator.cloudformation.operations.ListExports;
import dev.stagedoor.emulator.cloudformation.operations.ListImports;
import dev.stagedoor.emulator.cloudformation.operations.ListStackResources;
import dev.stagedoor.emulator.cloudformation.operations.ListStacks;
import dev.stagedoor.emulator.cloudformation.operations.StackOperation;
import dev.stagedoor.emulator.cloudformation.operations.UpdateStack;
import dev.stagedoor.emulator.cloudformation.operations.UpdateTerminationProtection;
import dev.stagedoor.emulator.cloudformation.operations.ValidateTemplate;
import dev.stagedoor.emulator.cloudformation.operations.ValidationException;
import dev.stagedoor.emulator.cloudformation.recorded.RecordedOnly;
import dev.stagedoor.emulator.cloudformation.stack.Patience;
import dev.stagedoor.emulator.cloudformation.stack.ServiceCalls;
import dev.stagedoor.emulator.cloudformation.stack.Stack;
import dev.stagedoor.emulator.cloudformation.stack.StackEngine;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;

/**
 * AWS CloudFormation: stacks of resources made by calling the other services over the bus, in the identity of whoever asked.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/Welcome.html">the API</a>.
 */
public final class CloudFormationService implements AwsService {

    private static final String NAME = "cloudformation";
    private static final int REQUEST_THREADS = 8;

    private final EmulatorContext context;
    private final StackEngine engine;
    private final WorkerExecutor requests;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    public CloudFormationService(EmulatorContext context) {
        this(context, new ResourceTypes(), Patience.real(context.clock(), context.vertx()));
    }

    /** With other resource types and another patience than the emulator's, for tests. */
    CloudFormationService(EmulatorContext context, ResourceTypes types, Patience patience) {
        this.context = context;
        this.engine = new StackEngine(types, context.account(), context.ids(), patience);
        // Reading templates from S3 may wait for other services.
        this.requests = context.vertx().createSharedWorkerExecutor("cloudformation-request", REQUEST_THREADS, 10,
                TimeUnit.MINUTES);
        all().forEach(operation -> operations.put(operation.name(), request -> execute(operation, request)));
    }

    private List<StackOperation> all() {
        ChangeSets changeSets = new ChangeSets();
        ChangePlanner planner = new ChangePlanner(engine, context.account());
        DefinitionInput definitions = new DefinitionInput(engine, context.account());
        return List.of(new CreateStack(engine, definitions), new UpdateStack(engine, definitions, planner, changeSets),
                new DeleteStack(engine, changeSets), new DescribeStacks(engine), new ListStacks(engine),
                new DescribeStackEvents(engine), new DescribeStackResource(engine), new DescribeStackResources(engine),
                new ListStackResources(engine), new GetTemplate(engine, changeSets), new GetTemplateSummary(engine),
                new ValidateTemplate(engine),
                new ListExports(engine), new ListImports(engine), new UpdateTerminationProtection(engine),
                new ContinueUpdateRollback(engine), new CancelUpdateStack(engine),
                new CreateChangeSet(engine, definitions, planner, changeSets, context.account(), context.ids(),
                        context.clock()),
                new DescribeChangeSet(changeSets, engine), new ListChangeSets(changeSets, engine),
                new DeleteChangeSet(changeSets, engine), new ExecuteChangeSet(changeSets, engine));
    }

    private Future<AwsResponse> execute(StackOperation operation, AwsRequest request) {
        Set<String> unknown = new TreeSet<>();
        request.input().fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(operation.members());
        if (!unknown.isEmpty()) {
            return Future.failedFuture(new ValidationException(
                    operation.name() + " does not support " + String.join(", ", unknown) + " here."));
        }
        ServiceCalls services = new ServiceCalls(context.bus(), context.ids(), request.caller());
        return requests.executeBlocking(() -> AwsResponse.ok(operation.run(new Call(request, services))), false);
    }

    /** What of the deployed stacks has no meaning on one machine; it does not block. */
    public List<RecordedOnly> recordedOnly() {
        return engine.stacks().live().stream().flatMap(stack -> RecordedOnly.in(stack, engine.types()).stream())
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WireProtocol protocol() {
        return new QueryProtocol(NAME, "2010-05-15", "http://cloudformation.amazonaws.com/doc/2010-05-15/");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.copyOf(operations);
    }

    /** The ARN of the stack that a call names, or what its ARN will begin with. */
    @Override
    public List<String> resources(AwsRequest request) {
        String name = request.text("StackName");
        if (name == null || name.isEmpty()) {
            return List.of("*");
        }
        Stack stack = engine.stacks().find(name);
        if (stack != null) {
            return List.of(stack.id());
        }
        return List.of(name.startsWith("arn:") ? name : context.account().arn(NAME, "stack/" + name + "/*"));
    }

    @Override
    public Future<Void> close() {
        engine.close();
        return requests.close();
    }
}
