package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import dev.stagedoor.emulator.telemetry.metrics.alarm.HistoryItem;
import io.vertx.core.Future;

/** DescribeAlarmHistory: the newest first, also of alarms that are deleted. */
public final class DescribeAlarmHistory implements Operation {

    private final Alarms alarms;

    public DescribeAlarmHistory(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "AlarmName", "AlarmTypes", "HistoryItemType", "StartDate", "EndDate",
                "MaxRecords", "NextToken", "ScanBy");
        String name = members.text("AlarmName", 1, 255);
        String type = members.choice("HistoryItemType", List.of("ConfigurationUpdate", "StateUpdate", "Action"));
        Instant start = members.time("StartDate");
        Instant end = members.time("EndDate");
        List<String> types = members.texts("AlarmTypes", 2);
        List<HistoryItem> items = alarms.history(item -> (types.isEmpty() || types.contains("MetricAlarm"))
                && (name == null || item.alarmName().equals(name)) && (type == null || item.type().equals(type))
                && (start == null || !item.time().isBefore(start)) && (end == null || !item.time().isAfter(end)));
        if (!"TimestampAscending"
                .equals(members.choice("ScanBy", List.of("TimestampDescending", "TimestampAscending")))) {
            Collections.reverse(items);
        }
        return Future.succeededFuture(AwsResponse.ok(
                Paging.page("AlarmHistoryItems", items, Paging.start(members.text("NextToken")),
                        Objects.requireNonNullElse(members.whole("MaxRecords", 1, 100), 100),
                        DescribeAlarmHistory::shape)));
    }

    private static ObjectNode shape(HistoryItem item) {
        return Json.object().put("AlarmName", item.alarmName()).put("AlarmType", "MetricAlarm")
                .put("Timestamp", Times.shape(item.time())).put("HistoryItemType", item.type())
                .put("HistorySummary", item.summary()).put("HistoryData", item.data());
    }
}
