package dev.stagedoor.emulator.telemetry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.QueryCompatibleJson;
import dev.stagedoor.emulator.telemetry.metrics.alarm.Alarms;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboards;
import dev.stagedoor.emulator.telemetry.metrics.error.MetricsException;
import dev.stagedoor.emulator.telemetry.metrics.operations.AlarmActions;
import dev.stagedoor.emulator.telemetry.metrics.operations.Arns;
import dev.stagedoor.emulator.telemetry.metrics.operations.DeleteAlarms;
import dev.stagedoor.emulator.telemetry.metrics.operations.DeleteDashboards;
import dev.stagedoor.emulator.telemetry.metrics.operations.DescribeAlarmHistory;
import dev.stagedoor.emulator.telemetry.metrics.operations.DescribeAlarms;
import dev.stagedoor.emulator.telemetry.metrics.operations.GetDashboard;
import dev.stagedoor.emulator.telemetry.metrics.operations.GetMetricData;
import dev.stagedoor.emulator.telemetry.metrics.operations.GetMetricStatistics;
import dev.stagedoor.emulator.telemetry.metrics.operations.ListDashboards;
import dev.stagedoor.emulator.telemetry.metrics.operations.ListMetrics;
import dev.stagedoor.emulator.telemetry.metrics.operations.PutDashboard;
import dev.stagedoor.emulator.telemetry.metrics.operations.PutMetricAlarm;
import dev.stagedoor.emulator.telemetry.metrics.operations.PutMetricData;
import dev.stagedoor.emulator.telemetry.metrics.operations.SetAlarmState;
import dev.stagedoor.emulator.telemetry.metrics.operations.Tags;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricLimits;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricStore;
import dev.stagedoor.emulator.telemetry.metrics.wire.MetricsQueryProtocol;

/** CloudWatch metrics, alarms on them, and dashboards. */
public final class MetricsService implements AwsService {

    private static final long EVALUATION_MILLIS = 1_000;

    private final WireProtocol json = new QueryCompatibleJson(new JsonProtocol("monitoring", "1.0",
            "GraniteServiceVersion20100801", "com.amazonaws.cloudwatch.v2010_08_01#"), MetricsException::queryCodeOf);
    private final WireProtocol query = new MetricsQueryProtocol();
    private final Arns arns;
    private final Alarms alarms;
    private final Map<String, Operation> operations;

    /** The alarms are evaluated by a timer. */
    public MetricsService(EmulatorContext context) {
        this(context, MetricLimits.DEFAULT);
        context.vertx().setPeriodic(EVALUATION_MILLIS, timer -> alarms.evaluate());
    }

    /**
     * The alarms are evaluated by {@link #evaluateAlarms} only.
     *
     * @param limits how much is remembered
     */
    public MetricsService(EmulatorContext context, MetricLimits limits) {
        MetricStore store = new MetricStore(context.clock(), limits);
        Dashboards dashboards = new Dashboards(context.clock());
        this.arns = new Arns(context.account());
        this.alarms = new Alarms(context.clock(), store);
        AlarmActions actions = new AlarmActions(alarms);
        Tags tags = new Tags(alarms, dashboards, arns);
        this.operations = Map.ofEntries(
                Map.entry("PutMetricData", new PutMetricData(store, context.clock())),
                Map.entry("GetMetricData", new GetMetricData(store)),
                Map.entry("GetMetricStatistics", new GetMetricStatistics(store)),
                Map.entry("ListMetrics", new ListMetrics(store)),
                Map.entry("PutMetricAlarm", new PutMetricAlarm(alarms)),
                Map.entry("DescribeAlarms", new DescribeAlarms(alarms, arns)),
                Map.entry("DeleteAlarms", new DeleteAlarms(alarms)),
                Map.entry("SetAlarmState", new SetAlarmState(alarms)),
                Map.entry("DescribeAlarmHistory", new DescribeAlarmHistory(alarms)),
                Map.entry("EnableAlarmActions", actions::enable),
                Map.entry("DisableAlarmActions", actions::disable),
                Map.entry("PutDashboard", new PutDashboard(dashboards)),
                Map.entry("GetDashboard", new GetDashboard(dashboards, arns)),
                Map.entry("ListDashboards", new ListDashboards(dashboards, arns)),
                Map.entry("DeleteDashboards", new DeleteDashboards(dashboards)),
                Map.entry("TagResource", tags::tag),
                Map.entry("UntagResource", tags::untag),
                Map.entry("ListTagsForResource", tags::list));
    }

    /** Gives every alarm whose time has come the state that its metric says. */
    public void evaluateAlarms() {
        alarms.evaluate();
    }

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public WireProtocol protocol() {
        return json;
    }

    @Override
    public WireProtocol protocol(WireRequest request) {
        return json.recognizes(request) ? json : query;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String action(AwsRequest request) {
        return "cloudwatch:" + request.operation();
    }

    /** A service of AWS delivers its own metrics without anybody's permission. */
    @Override
    public List<Permission> permissions(AwsRequest request) {
        return request.caller() instanceof Caller.Service && request.operation().equals("PutMetricData")
                ? List.of()
                : AwsService.super.permissions(request);
    }

    /** Alarms and dashboards are resources, metrics are not. */
    @Override
    public List<String> resources(AwsRequest request) {
        if (request.text("ResourceARN") != null) {
            return List.of(request.text("ResourceARN"));
        }
        List<String> named = Stream.of(
                texts(request, "AlarmName").map(arns::alarm), texts(request, "AlarmNames").map(arns::alarm),
                texts(request, "DashboardName").map(arns::dashboard),
                texts(request, "DashboardNames").map(arns::dashboard))
                .flatMap(arn -> arn).toList();
        return named.isEmpty() ? List.of("*") : named;
    }

    private static Stream<String> texts(AwsRequest request, String member) {
        JsonNode value = request.input().path(member);
        return value.isArray()
                ? Stream.iterate(0, i -> i < value.size(), i -> i + 1).map(i -> value.get(i).asText())
                : Stream.ofNullable(request.text(member));
    }
}
