package dev.stagedoor.emulator.data.sqs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.QueryCompatibleJson;
import dev.stagedoor.emulator.data.sqs.operations.SqsEngine;
import dev.stagedoor.emulator.data.sqs.operations.SqsOperations;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import dev.stagedoor.emulator.data.sqs.queue.Queues;
import dev.stagedoor.emulator.data.sqs.queue.StorageLimit;
import dev.stagedoor.emulator.data.sqs.redrive.MessageMoveTasks;
import dev.stagedoor.emulator.data.sqs.wire.QueryErrors;
import dev.stagedoor.emulator.data.sqs.wire.SqsQueryProtocol;

/** Amazon SQS in memory: exact for what it has, everything else is refused by its name. */
public final class SqsService implements AwsService {

    /** What all messages together may take. */
    private static final long MAX_BYTES = 32L * 1024 * 1024;

    private final Queues queues;
    private final SqsPermissions permissions;
    private final Map<String, Operation> operations;
    private final WireProtocol json = new QueryCompatibleJson(
            new JsonProtocol("sqs", "1.0", "AmazonSQS", "com.amazonaws.sqs#"), QueryErrors::code);
    private final SqsQueryProtocol query = new SqsQueryProtocol();

    public SqsService(EmulatorContext context) {
        this(context, Timers.of(context.vertx()), MAX_BYTES);
    }

    /** @param maxBytes what all messages together may take */
    public SqsService(EmulatorContext context, Timers timers, long maxBytes) {
        this.queues = new Queues(context.account(), context.clock(), timers, new StorageLimit(maxBytes));
        MessageMoveTasks tasks = new MessageMoveTasks(queues, timers, context.clock(), context.ids());
        this.permissions = new SqsPermissions(context.account(), tasks);
        this.operations = SqsOperations.all(new SqsEngine(queues, tasks, context.account(), context.clock(),
                context.ids(), context.endpoint()));
    }

    @Override
    public String name() {
        return "sqs";
    }

    @Override
    public WireProtocol protocol() {
        return json;
    }

    @Override
    public WireProtocol protocol(WireRequest request) {
        return json.recognizes(request) ? json : query.accepting(request);
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String action(AwsRequest request) {
        return SqsPermissions.action(request.operation());
    }

    @Override
    public List<String> resources(AwsRequest request) {
        return List.of(permissions.resource(request));
    }

    @Override
    public List<Permission> permissions(AwsRequest request) {
        return permissions.of(request);
    }

    @Override
    public Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
        return queues.byArn(permissions.resource(request)).map(Queue::settings).flatMap(settings -> settings.policy());
    }
}
