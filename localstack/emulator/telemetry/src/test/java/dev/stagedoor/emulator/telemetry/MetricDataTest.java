package dev.stagedoor.emulator.telemetry;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is put is what is read, by period and statistic. */
class MetricDataTest {

    private static final long NOW = MetricsFixture.NOW;

    private final MetricsFixture metrics = new MetricsFixture(MetricLimits.DEFAULT);

    private ObjectNode statistics(String metric, long from, long to, int period, String more) {
        return metrics.call("GetMetricStatistics", "{'Namespace':'Test','MetricName':'" + metric + "','StartTime':"
                + (NOW + from) + ",'EndTime':" + (NOW + to) + ",'Period':" + period + "," + more + "}");
    }

    @Test
    void everyStatisticOfAPeriodIsThere() {
        metrics.put("Latency", 100, 4);
        metrics.put("Latency", 90, 6);

        ObjectNode answer = statistics("Latency", -180, 0, 60,
                "'Statistics':['SampleCount','Sum','Average','Minimum','Maximum'],'ExtendedStatistics':['p50','p99.9']");

        assertThat(answer.get("Label").asText()).isEqualTo("Latency");
        assertThat(answer.get("Datapoints")).hasSize(1);
        assertThat(answer.get("Datapoints").get(0).toString()).isEqualTo("{\"SampleCount\":2.0,\"Sum\":10.0,"
                + "\"Average\":5.0,\"Minimum\":4.0,\"Maximum\":6.0,\"ExtendedStatistics\":{\"p50\":4.0,\"p99.9\":6.0},"
                + "\"Timestamp\":" + (NOW - 120) + ".000,\"Unit\":\"None\"}");
    }

    @Test
    void theStartIsInclusiveTheEndExclusiveAndPeriodsBeginWithTheStart() {
        metrics.put("M", 240, 1);
        metrics.put("M", 180, 2);
        metrics.put("M", 120, 3);
        metrics.put("M", 60, 4);

        ObjectNode answer = statistics("M", -240, -60, 120, "'Statistics':['Sum']");

        assertThat(answer.get("Datapoints").findValuesAsText("Sum")).containsExactly("3.0", "3.0");
        assertThat(answer.at("/Datapoints/1/Timestamp").asLong()).isEqualTo(NOW - 120);
    }

    @Test
    void anotherDimensionIsAnotherMetric() {
        metrics.call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'M','Value':1,'Dimensions':"
                + "[{'Name':'Stage','Value':'dev'}]},{'MetricName':'M','Value':5}]}");

        assertThat(statistics("M", 0, 60, 60, "'Statistics':['Sum']").at("/Datapoints/0/Sum").asDouble()).isEqualTo(5);
        assertThat(statistics("M", 0, 60, 60, "'Statistics':['Sum'],'Dimensions':[{'Name':'Stage','Value':'dev'}]")
                .at("/Datapoints/0/Sum").asDouble()).isEqualTo(1);
    }

    @Test
    void unitsAreKeptApart() {
        metrics.call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'M','Value':1,'Unit':'Seconds'},"
                + "{'MetricName':'M','Value':5,'Unit':'Milliseconds'}]}");

        assertThat(statistics("M", 0, 60, 60, "'Statistics':['Sum']").get("Datapoints").findValuesAsText("Unit"))
                .containsExactly("Milliseconds", "Seconds");
        assertThat(statistics("M", 0, 60, 60, "'Statistics':['Sum'],'Unit':'Seconds'").get("Datapoints")
                .findValuesAsText("Sum")).containsExactly("1.0");
    }

    @Test
    void aHighResolutionMetricIsReadBySeconds() {
        metrics.call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'M','Value':1,'Timestamp':"
                + (NOW - 15) + ",'StorageResolution':1},{'MetricName':'M','Value':2,'Timestamp':" + (NOW - 5)
                + ",'StorageResolution':1}]}");

        assertThat(statistics("M", -20, 0, 10, "'Statistics':['Sum']").get("Datapoints").findValuesAsText("Sum"))
                .containsExactly("1.0", "2.0");
    }

    @Test
    void valuesWithCountsAndStatisticSetsAreAdded() {
        metrics.call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'M','Values':[0,1],"
                + "'Counts':[8,2]},{'MetricName':'M','StatisticValues':{'SampleCount':2,'Sum':6,'Minimum':2,"
                + "'Maximum':4}}]}");

        ObjectNode answer = statistics("M", 0, 60, 60, "'Statistics':['SampleCount','Sum','Maximum'],"
                + "'ExtendedStatistics':['p50']");

        assertThat(answer.at("/Datapoints/0/SampleCount").asDouble()).isEqualTo(12);
        assertThat(answer.at("/Datapoints/0/Sum").asDouble()).isEqualTo(8);
        assertThat(answer.at("/Datapoints/0/Maximum").asDouble()).isEqualTo(4);
        assertThat(answer.at("/Datapoints/0").has("ExtendedStatistics")).isFalse();
    }

    @Test
    void metricDataComeNewestFirstAndPageByPage() {
        for (int minute = 1; minute <= 3; minute++) {
            metrics.put("A", minute * 60, minute);
        }
        String query = "{'MetricDataQueries':[{'Id':'a','MetricStat':{'Metric':{'Namespace':'Test','MetricName':'A'},"
                + "'Period':60,'Stat':'Sum'}}],'StartTime':" + (NOW - 600) + ",'EndTime':" + NOW + ",'MaxDatapoints':2";

        ObjectNode first = metrics.call("GetMetricData", query + "}");
        ObjectNode second = metrics.call("GetMetricData",
                query + ",'NextToken':'" + first.get("NextToken").asText() + "'}");

        assertThat(first.at("/MetricDataResults/0/Values").toString()).isEqualTo("[1.0,2.0]");
        assertThat(first.at("/MetricDataResults/0/StatusCode").asText()).isEqualTo("PartialData");
        assertThat(second.at("/MetricDataResults/0/Values").toString()).isEqualTo("[3.0]");
        assertThat(second.at("/MetricDataResults/0/Timestamps/0").asLong()).isEqualTo(NOW - 180);
        assertThat(second.has("NextToken")).isFalse();
    }

    @Test
    void metricsAreListedByNamespaceNameAndDimension() {
        metrics.call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'M','Value':1,'Dimensions':"
                + "[{'Name':'Stage','Value':'dev'}]},{'MetricName':'N','Value':5}]}");

        assertThat(metrics.call("ListMetrics", "{'Namespace':'Test'}").get("Metrics").findValuesAsText("MetricName"))
                .containsExactly("M", "N");
        assertThat(metrics.call("ListMetrics", "{'Dimensions':[{'Name':'Stage'}]}").get("Metrics").toString())
                .isEqualTo("[{\"Namespace\":\"Test\",\"MetricName\":\"M\",\"Dimensions\":[{\"Name\":\"Stage\","
                        + "\"Value\":\"dev\"}]}]");
        metrics.clock.advance(Duration.ofHours(4));
        assertThat(metrics.call("ListMetrics", "{'RecentlyActive':'PT3H'}").get("Metrics")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GetMetricData | {'MetricDataQueries':[{'Id':'a','Expression':'SUM(METRICS())'}],'StartTime':0,'EndTime':60}"
                    + " | InvalidParameterValueException | metric math",
            "PutMetricData | {'Namespace':'AWS/ApiGateway','MetricData':[{'MetricName':'M','Value':1}]}"
                    + " | InvalidParameterValueException | AWS/",
            "PutMetricData | {'Namespace':'T','MetricData':[{'MetricName':'M'}]}"
                    + " | MissingRequiredParameterException | MetricData.member.1.Value",
            "PutMetricData | {'Namespace':'T','MetricData':[{'MetricName':'M','Value':1,'Timestamp':5}]}"
                    + " | InvalidParameterValueException | past two weeks",
            "PutMetricData | {'Namespace':'T','StrictEntityValidation':true}"
                    + " | InvalidParameterValueException | StrictEntityValidation",
            "GetMetricStatistics | {'Namespace':'T','MetricName':'M','StartTime':0,'EndTime':86460,'Period':60,"
                    + "'Statistics':['Sum']} | InvalidParameterCombinationException | up to 1,441 datapoints",
            "GetMetricStatistics | {'Namespace':'T','MetricName':'M','StartTime':0,'EndTime':60,'Period':45,"
                    + "'Statistics':['Sum']} | InvalidParameterValueException | Period",
            "GetMetricStatistics | {'Namespace':'T','MetricName':'M','StartTime':0,'EndTime':60,'Period':60,"
                    + "'ExtendedStatistics':['tm99']} | InvalidParameterValueException | tm99",
            "ListMetrics | {'NextToken':'x'} | InvalidNextToken | token"})
    void whatIsNotThereIsRefusedByName(String operation, String input, String code, String text) {
        assertThatThrownBy(() -> metrics.call(operation, input)).isInstanceOf(AwsException.class)
                .hasMessageContaining(text)
                .satisfies(e -> assertThat(((AwsException) e).code()).isEqualTo(code));
    }

    @Test
    void aServiceMayWriteToTheNamespacesOfAws() {
        metrics.call("PutMetricData", "{'Namespace':'AWS/ApiGateway','MetricData':[{'MetricName':'M','Value':1}]}",
                new Caller.Service("apigateway.amazonaws.com", "", ""));

        assertThat(metrics.call("ListMetrics", "{'Namespace':'AWS/ApiGateway'}").get("Metrics")).hasSize(1);
    }

    @Test
    void theOldestDataGoWhenTheMemoryIsFull() {
        MetricsFixture small = new MetricsFixture(new MetricLimits(10, 2_000));
        for (int minute = 100; minute >= 1; minute--) {
            small.put("M", minute * 60, minute);
        }

        ObjectNode answer = small.call("GetMetricStatistics", "{'Namespace':'Test','MetricName':'M','StartTime':"
                + (NOW - 6_000) + ",'EndTime':" + NOW + ",'Period':60,'Statistics':['Sum']}");

        assertThat(answer.get("Datapoints").size()).isBetween(5, 15);
        assertThat(answer.get("Datapoints").findValuesAsText("Sum")).contains("1.0").doesNotContain("100.0");
    }

    @Test
    void theMetricThatWasWrittenToLeastRecentlyGoesWhenThereAreTooMany() {
        MetricsFixture small = new MetricsFixture(new MetricLimits(2, 1 << 20));
        for (String name : new String[]{"A", "B", "C"}) {
            small.put(name, 0, 1);
            small.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(small.call("ListMetrics", "{}").get("Metrics").findValuesAsText("MetricName"))
                .containsExactly("B", "C");
    }
}
