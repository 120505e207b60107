package dev.stagedoor.emulator.telemetry.logs.operations;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.LogGroup;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** DescribeLogGroups: by prefix or by a part of the name, in order of names. */
public final class DescribeLogGroups implements Operation {

    private final LogStore store;
    private final Account account;

    public DescribeLogGroups(LogStore store, Account account) {
        this.store = store;
        this.account = account;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "logGroupNamePrefix", "logGroupNamePattern", "nextToken", "limit",
                "logGroupClass");
        String prefix = Objects.requireNonNullElse(input.text("logGroupNamePrefix"), "");
        String part = Objects.requireNonNullElse(input.text("logGroupNamePattern"), "");
        if (!prefix.isEmpty() && !part.isEmpty()) {
            throw new InvalidParameterException(
                    "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }
        int limit = input.number("limit", 1, 50, 50);
        boolean standard = Objects.requireNonNullElse(input.text("logGroupClass"), "STANDARD").equals("STANDARD");
        List<ObjectNode> groups = store.readAll(PageToken.read(input.text("nextToken")), this::shape).stream()
                .filter(group -> standard && name(group).startsWith(prefix) && name(group).contains(part))
                .toList();
        return Future.succeededFuture(AwsResponse.ok(
                PageToken.page("logGroups", groups, limit, group -> group, DescribeLogGroups::name)));
    }

    private static String name(ObjectNode group) {
        return group.get("logGroupName").textValue();
    }

    private ObjectNode shape(LogGroup group) {
        String arn = account.arn("logs", "log-group:" + group.name());
        ObjectNode shape = Json.object().put("logGroupName", group.name()).put("creationTime", group.created());
        group.retentionDays().ifPresent(days -> shape.put("retentionInDays", days));
        return shape.put("metricFilterCount", 0).put("arn", arn + ":*").put("storedBytes", group.bytes())
                .put("logGroupClass", "STANDARD").put("logGroupArn", arn);
    }
}
