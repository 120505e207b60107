package dev.stagedoor.acceptance.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

import static org.assertj.core.api.Assertions.assertThat;

/** CloudWatch counts the requests of the API, and alarms watch what it counts. */
@OnTarget
@Needs(Capability.API_METRICS)
class MetricsScenario {

    private static final String NAMESPACE = "AWS/ApiGateway";
    /** On AWS metrics are there after a minute or two; here every five seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Target target;
    private final String api;
    private final CloudWatchClient cloudWatch;

    MetricsScenario(Target target) {
        this.target = target;
        this.api = "stagedoor";
        this.cloudWatch = target.client(CloudWatchClient.builder());
    }

    @AfterEach
    void close() {
        cloudWatch.close();
    }

    @Test
    @Needs({Capability.API_METRICS, Capability.VPC_LINK})
    void requestsAreCountedByApiStageAndWhereAskedForByMethod() throws Exception {
        double count = sum("Count", stage());
        double errors = sum("4XXError", stage());
        double ofMethod = sum("Count", method());
        for (int i = 0; i < 3; i++) {
            assertThat(Http.get(Http.at(target, "/shows?limit=1")).statusCode()).isEqualTo(200);
        }
        assertThat(Http.get(Http.at(target, "/nothing-is-here")).statusCode()).isEqualTo(403);

        // Requests of others may be counted in between: each sum is waited for, none follows from another.
        Eventually.happens("count of all four requests", PATIENCE, () -> sum("Count", stage()) >= count + 4
                && sum("4XXError", stage()) >= errors + 1 && sum("Count", method()) >= ofMethod + 3);
        double ofDev = sum("Count", stage());
        assertThat(sum("Count", List.of(dimension("ApiName", api)))).as("of all stages").isGreaterThanOrEqualTo(ofDev);
        Datapoint latency = statistics("Latency", method());
        assertThat(latency.sampleCount()).isGreaterThanOrEqualTo(3);
        assertThat(latency.extendedStatistics().get("p99")).isBetween(latency.minimum(), latency.maximum());
        assertThat(cloudWatch.listMetricsPaginator(list -> list.namespace(NAMESPACE).metricName("IntegrationLatency")
                .dimensions(filter -> filter.name("ApiName").value(api), filter -> filter.name("Method")))
                .metrics()).allSatisfy(metric -> assertThat(metric.dimensions()).hasSize(4)).isNotEmpty();
    }

    @Test
    void anAlarmGoesOffWhenItsMetricCrossesTheThreshold() throws Exception {
        String name = api + "-scenario-" + UUID.randomUUID();
        try {
            // By the second, and a little in the past: so nobody has to wait until a minute is over.
            cloudWatch.putMetricData(put -> put.namespace("Stagedoor/Scenario").metricData(
                    datum -> datum.metricName(name).value(7.0).storageResolution(1)
                            .timestamp(Instant.now().minusSeconds(15))));
            cloudWatch.putMetricAlarm(put -> put.alarmName(name).namespace("Stagedoor/Scenario").metricName(name)
                    .statistic(Statistic.MAXIMUM).period(10).evaluationPeriods(1).threshold(5.0)
                    .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD).treatMissingData("ignore"));

            Eventually.happens("alarm", PATIENCE, () -> alarm(name).stateValue() == StateValue.ALARM);
            assertThat(alarm(name).stateReason()).startsWith("Threshold Crossed: 1 out of the last 1 datapoint")
                    .contains("7.0");
            assertThat(cloudWatch.describeAlarmHistory(describe -> describe.alarmName(name)
                    .historyItemType("StateUpdate")).alarmHistoryItems().get(0).historySummary())
                    .isEqualTo("Alarm updated from INSUFFICIENT_DATA to ALARM");
        } finally {
            cloudWatch.deleteAlarms(delete -> delete.alarmNames(name));
        }
    }

    @Test
    void theDashboardAndTheAlarmsOfBothStagesAreDeployed() {
        assertThat(cloudWatch.getDashboard(get -> get.dashboardName(api)).dashboardBody()).contains("Requests a minute",
                "\"ApiName\", \"" + api + "\"");
        assertThat(cloudWatch.describeAlarms(describe -> describe.alarmNamePrefix(api + "-")).metricAlarms())
                .extracting(MetricAlarm::alarmName).contains("stagedoor-dev-4xx", "stagedoor-dev-5xx",
                        "stagedoor-dev-latency", "stagedoor-prod-4xx", "stagedoor-prod-5xx", "stagedoor-prod-latency");
    }

    private MetricAlarm alarm(String name) {
        return cloudWatch.describeAlarms(describe -> describe.alarmNames(name)).metricAlarms().get(0);
    }

    private List<Dimension> stage() {
        return List.of(dimension("ApiName", api), dimension("Stage", "dev"));
    }

    private List<Dimension> method() {
        return Stream.concat(stage().stream(), Stream.of(dimension("Resource", "/shows"), dimension("Method", "GET")))
                .toList();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private double sum(String metric, List<Dimension> dimensions) {
        Instant now = Instant.now();
        return cloudWatch
                .getMetricData(get -> get.startTime(now.minus(Duration.ofHours(1))).endTime(now.plusSeconds(60))
                        .metricDataQueries(query -> query.id("m").metricStat(stat -> stat.stat("Sum").period(60).metric(
                                of -> of.namespace(NAMESPACE).metricName(metric).dimensions(dimensions)))))
                .metricDataResults().get(0).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Datapoint statistics(String metric, List<Dimension> dimensions) {
        Instant now = Instant.now();
        return cloudWatch.getMetricStatistics(get -> get.namespace(NAMESPACE).metricName(metric).dimensions(dimensions)
                .startTime(now.minus(Duration.ofHours(1))).endTime(now.plusSeconds(60)).period(7200)
                .statistics(Statistic.SAMPLE_COUNT, Statistic.MINIMUM, Statistic.MAXIMUM).extendedStatistics("p99"))
                .datapoints().get(0);
    }
}
