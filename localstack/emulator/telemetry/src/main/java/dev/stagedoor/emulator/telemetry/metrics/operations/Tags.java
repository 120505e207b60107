package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboards;
import dev.stagedoor.emulator.telemetry.metrics.error.DashboardNotFoundException;
import dev.stagedoor.emulator.telemetry.metrics.error.InvalidParameterValueException;
import dev.stagedoor.emulator.telemetry.metrics.error.ResourceNotFoundException;
import dev.stagedoor.emulator.telemetry.metrics.error.UntaggableResourceException;
import io.vertx.core.Future;

/** TagResource, UntagResource and ListTagsForResource, of alarms and dashboards. */
public final class Tags {

    private static final int MAX_TAGS = 50;

    private final Alarms alarms;
    private final Dashboards dashboards;
    private final Arns arns;

    public Tags(Alarms alarms, Dashboards dashboards, Arns arns) {
        this.alarms = alarms;
        this.dashboards = dashboards;
        this.arns = arns;
    }

    public Future<AwsResponse> tag(AwsRequest request) {
        Members members = Members.of(request, "ResourceARN", "Tags");
        Map<String, String> added = MetricMembers.tags(members);
        change(members.required("ResourceARN", 1, 1024), tags -> {
            Map<String, String> changed = new TreeMap<>(tags);
            changed.putAll(added);
            if (changed.size() > MAX_TAGS) {
                throw new InvalidParameterValueException("A resource has at most " + MAX_TAGS + " tags.");
            }
            return changed;
        });
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    public Future<AwsResponse> untag(AwsRequest request) {
        Members members = Members.of(request, "ResourceARN", "TagKeys");
        List<String> keys = members.texts("TagKeys", MAX_TAGS);
        change(members.required("ResourceARN", 1, 1024), tags -> {
            Map<String, String> changed = new TreeMap<>(tags);
            keys.forEach(changed::remove);
            return changed;
        });
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        ObjectNode output = Json.object();
        ArrayNode list = output.putArray("Tags");
        change(Members.of(request, "ResourceARN").required("ResourceARN", 1, 1024), tags -> {
            tags.forEach((key, value) -> list.add(Json.object().put("Key", key).put("Value", value)));
            return tags;
        });
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private void change(String arn, UnaryOperator<Map<String, String>> change) {
        String alarm = arns.alarmName(arn);
        String dashboard = arns.dashboardName(arn);
        try {
            if (alarm != null) {
                alarms.tag(alarm, change);
            } else if (dashboard != null) {
                dashboards.tag(dashboard, change);
            } else {
                throw new UntaggableResourceException(arn);
            }
        } catch (ResourceNotFoundException | DashboardNotFoundException e) {
            throw new UntaggableResourceException(arn);
        }
    }
}
