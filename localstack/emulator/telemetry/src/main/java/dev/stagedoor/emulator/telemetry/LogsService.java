package dev.stagedoor.emulator.telemetry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.telemetry.logs.operations.CreateLogDelivery;
import dev.stagedoor.emulator.telemetry.logs.operations.CreateLogGroup;
import dev.stagedoor.emulator.telemetry.logs.operations.CreateLogStream;
import dev.stagedoor.emulator.telemetry.logs.operations.DeleteLogGroup;
import dev.stagedoor.emulator.telemetry.logs.operations.DeleteLogStream;
import dev.stagedoor.emulator.telemetry.logs.operations.DeleteRetentionPolicy;
import dev.stagedoor.emulator.telemetry.logs.operations.DescribeLogGroups;
import dev.stagedoor.emulator.telemetry.logs.operations.DescribeLogStreams;
import dev.stagedoor.emulator.telemetry.logs.operations.FilterLogEvents;
import dev.stagedoor.emulator.telemetry.logs.operations.GetLogEvents;
import dev.stagedoor.emulator.telemetry.logs.operations.PutLogEvents;
import dev.stagedoor.emulator.telemetry.logs.operations.PutRetentionPolicy;
import dev.stagedoor.emulator.telemetry.logs.operations.TagResource;
import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;

/** CloudWatch Logs, as far as logs are written, kept and read. */
public final class LogsService implements AwsService {

    private final WireProtocol protocol = new JsonProtocol("logs", "1.1", "Logs_20140328");
    private final Account account;
    private final PolicyDocument deliveryPolicy;
    private final Map<String, Operation> operations;

    public LogsService(EmulatorContext context) {
        this(context, LogLimits.DEFAULT);
    }

    /** @param limits how much is remembered */
    public LogsService(EmulatorContext context, LogLimits limits) {
        this.account = context.account();
        this.deliveryPolicy = LogDeliveryPolicy.of(account);
        LogStore store = new LogStore(context.clock(), limits);
        TagResource tags = new TagResource(store);
        this.operations = Map.ofEntries(
                Map.entry("CreateLogDelivery", new CreateLogDelivery(store, context.clock())),
                Map.entry("CreateLogGroup", new CreateLogGroup(store)),
                Map.entry("DeleteLogGroup", new DeleteLogGroup(store)),
                Map.entry("DescribeLogGroups", new DescribeLogGroups(store, account)),
                Map.entry("PutRetentionPolicy", new PutRetentionPolicy(store)),
                Map.entry("DeleteRetentionPolicy", new DeleteRetentionPolicy(store)),
                Map.entry("CreateLogStream", new CreateLogStream(store)),
                Map.entry("DeleteLogStream", new DeleteLogStream(store)),
                Map.entry("DescribeLogStreams", new DescribeLogStreams(store, account)),
                Map.entry("PutLogEvents", new PutLogEvents(store, context.clock())),
                Map.entry("GetLogEvents", new GetLogEvents(store)),
                Map.entry("FilterLogEvents", new FilterLogEvents(store)),
                Map.entry("TagResource", tags::tag),
                Map.entry("UntagResource", tags::untag),
                Map.entry("ListTagsForResource", tags::list));
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    /**
     * Log groups are authorised as {@code log-group:NAME:log-stream:STREAM}, with an empty stream where the call names none:
     * so {@code log-group:NAME:*} in a policy allows the calls on the group and on its streams.
     */
    @Override
    public List<String> resources(AwsRequest request) {
        if (request.operation().equals("CreateLogDelivery")) {
            return List.of("*");
        }
        String arn = request.text("resourceArn");
        if (arn != null) {
            return List.of(arn);
        }
        String identifier = request.text("logGroupIdentifier");
        if (identifier != null && identifier.startsWith("arn:")) {
            identifier = identifier.substring(identifier.indexOf(":log-group:") + ":log-group:".length());
        }
        String group = Objects.requireNonNullElse(identifier == null ? request.text("logGroupName") : identifier, "");
        String stream = Objects.requireNonNullElse(request.text("logStreamName"), "");
        return List.of(account.arn("logs", "log-group:" + group + ":log-stream:" + stream));
    }

    /** Nobody has one but {@value LogDeliveryPolicy#PRINCIPAL}. */
    @Override
    public Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
        return request.caller() instanceof Caller.Service service
                && service.principal().equals(LogDeliveryPolicy.PRINCIPAL)
                        ? Optional.of(deliveryPolicy)
                        : Optional.empty();
    }
}
