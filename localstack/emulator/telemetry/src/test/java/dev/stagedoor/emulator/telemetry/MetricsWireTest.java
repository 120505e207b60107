package dev.stagedoor.emulator.telemetry;

import java.time.Instant;
import java.util.List;

import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricLimits;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the service's wire protocols: SDK v2 for Java speaks query here, newer clients JSON. */
class MetricsWireTest {

    private static final Instant NOW = Instant.ofEpochSecond(MetricsFixture.NOW);

    private final MetricsFixture metrics = new MetricsFixture(MetricLimits.DEFAULT);
    private WireServer server;
    private CloudWatchClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer(metrics.service, metrics.bus);
        client = server.client(CloudWatchClient.builder());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void put(double... values) {
        client.putMetricData(put -> {
            put.namespace("Theatre");
            put.metricData(datum -> datum.metricName("Seats").unit(StandardUnit.COUNT).timestamp(NOW)
                    .values(java.util.Arrays.stream(values).boxed().toList())
                    .dimensions(Dimension.builder().name("House").value("Odéon & Co").build()));
        });
    }

    @Test
    void statisticsAndPercentilesTravel() {
        put(1, 2, 3, 4);

        List<Datapoint> points = client.getMetricStatistics(get -> get.namespace("Theatre").metricName("Seats")
                .dimensions(Dimension.builder().name("House").value("Odéon & Co").build()).startTime(NOW)
                .endTime(NOW.plusSeconds(60)).period(60).statistics(Statistic.AVERAGE, Statistic.SAMPLE_COUNT)
                .extendedStatistics("p50", "p99")).datapoints();

        assertThat(points).hasSize(1);
        assertThat(points.get(0).timestamp()).isEqualTo(NOW);
        assertThat(points.get(0).average()).isEqualTo(2.5);
        assertThat(points.get(0).sampleCount()).isEqualTo(4);
        assertThat(points.get(0).unit()).isEqualTo(StandardUnit.COUNT);
        assertThat(points.get(0).extendedStatistics()).containsEntry("p50", 2.0).containsEntry("p99", 4.0);
    }

    @Test
    void metricDataTravel() {
        put(1, 2);
        client.putMetricData(put -> put.namespace("Theatre").metricData(
                datum -> datum.metricName("Doors").value(7.5).timestamp(NOW)));

        List<MetricDataResult> results = client.getMetricDataPaginator(get -> get.startTime(NOW)
                .endTime(NOW.plusSeconds(60)).metricDataQueries(
                        query -> query.id("doors").label("the doors").metricStat(stat -> stat.stat("Maximum").period(60)
                                .metric(metric -> metric.namespace("Theatre").metricName("Doors"))),
                        query -> query.id("none").metricStat(stat -> stat.stat("Sum").period(60)
                                .metric(metric -> metric.namespace("Theatre").metricName("None")))))
                .metricDataResults().stream().toList();

        assertThat(results).extracting(MetricDataResult::label).containsExactly("the doors", "None");
        assertThat(results.get(0).values()).containsExactly(7.5);
        assertThat(results.get(0).timestamps()).containsExactly(NOW);
        assertThat(results.get(1).values()).isEmpty();
        assertThat(client.listMetricsPaginator().metrics()).hasSize(2);
    }

    @Test
    void anAlarmTravels() {
        client.putMetricAlarm(put -> put.alarmName("full").namespace("Theatre").metricName("Seats").period(60)
                .statistic(Statistic.SUM).evaluationPeriods(2).datapointsToAlarm(1).threshold(0.5)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD).treatMissingData("notBreaching")
                .actionsEnabled(false));
        metrics.service.evaluateAlarms();

        MetricAlarm alarm = client.describeAlarms(describe -> describe.alarmNamePrefix("fu")).metricAlarms().get(0);
        assertThat(alarm.stateValue()).isEqualTo(StateValue.OK);
        assertThat(alarm.stateUpdatedTimestamp()).isEqualTo(NOW);
        assertThat(alarm.threshold()).isEqualTo(0.5);
        assertThat(alarm.actionsEnabled()).isFalse();
        client.enableAlarmActions(enable -> enable.alarmNames("full"));
        client.setAlarmState(set -> set.alarmName("full").stateValue(StateValue.ALARM).stateReason("drill"));
        assertThat(client.describeAlarms().metricAlarms().get(0).actionsEnabled()).isTrue();
        assertThat(client.describeAlarms(describe -> describe.stateValue(StateValue.ALARM)).metricAlarms()).hasSize(1);
        assertThat(client.describeAlarmHistory(describe -> describe.alarmName("full")).alarmHistoryItems().get(0)
                .historySummary()).isEqualTo("Alarm updated from OK to ALARM");
        client.deleteAlarms(delete -> delete.alarmNames("full"));
        assertThat(client.describeAlarms().metricAlarms()).isEmpty();
    }

    @Test
    void aDashboardTravels() {
        String body = "{\"widgets\":[{\"type\":\"text\",\"properties\":{\"markdown\":\"<b>&amp;\"}}]}";
        assertThat(client.putDashboard(put -> put.dashboardName("house").dashboardBody(body))
                .dashboardValidationMessages()).isEmpty();

        assertThat(client.getDashboard(get -> get.dashboardName("house")).dashboardBody()).isEqualTo(body);
        assertThat(client.listDashboards().dashboardEntries().get(0).size()).isEqualTo(body.length());
        client.tagResource(tag -> tag.resourceARN("arn:aws:cloudwatch::000000000000:dashboard/house")
                .tags(t -> t.key("project").value("stagedoor")));
        assertThat(client.listTagsForResource(
                list -> list.resourceARN("arn:aws:cloudwatch::000000000000:dashboard/house")).tags()).hasSize(1);
        client.deleteDashboards(delete -> delete.dashboardNames("house"));
        assertThatThrownBy(() -> client.getDashboard(get -> get.dashboardName("house"))).isInstanceOf(
                software.amazon.awssdk.services.cloudwatch.model.DashboardNotFoundErrorException.class);
        assertThatThrownBy(() -> client.putDashboard(put -> put.dashboardName("house").dashboardBody("{}")))
                .isInstanceOf(
                        software.amazon.awssdk.services.cloudwatch.model.DashboardInvalidInputErrorException.class);
    }

    @Test
    void failuresHaveTheirNamesInBothProtocols() {
        assertThatThrownBy(() -> client.getMetricStatistics(get -> get.namespace("T").metricName("M").startTime(NOW)
                .endTime(NOW.plusSeconds(60)).period(7).statistics(Statistic.SUM))).isInstanceOf(
                        software.amazon.awssdk.services.cloudwatch.model.InvalidParameterValueException.class);

        WireResponse json = server.answer(new WireRequest("POST", "/", "", MultiMap.caseInsensitiveMultiMap()
                .add("X-Amz-Target", "GraniteServiceVersion20100801.PutMetricData"),
                Buffer.buffer("{\"Namespace\":\"T\"}")));
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.headers().get("x-amzn-query-error")).isEqualTo("MissingParameter;Sender");
        assertThat(json.body().toString()).contains("MissingRequiredParameterException");
    }

    @Test
    void theCborProtocolIsRefusedByName() {
        WireResponse answer = server.answer(new WireRequest("POST",
                "/service/GraniteServiceVersion20100801/operation/ListMetrics", "",
                MultiMap.caseInsensitiveMultiMap().add("smithy-protocol", "rpc-v2-cbor"), Buffer.buffer()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("CBOR");
    }
}
