package dev.stagedoor.emulator.telemetry;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An alarm on the sum of a metric, above 5, by the minute, with the clock in the hand of the test. */
class AlarmTest {

    private final MetricsFixture metrics = new MetricsFixture(MetricLimits.DEFAULT);

    private void alarm(String more) {
        metrics.call("PutMetricAlarm", "{'AlarmName':'errors','Namespace':'Test','MetricName':'Errors','Period':60,"
                + "'EvaluationPeriods':1,'Threshold':5,'ComparisonOperator':'GreaterThanThreshold','Statistic':'Sum'"
                + more + "}");
    }

    private ObjectNode described() {
        return (ObjectNode) metrics.call("DescribeAlarms", "{'AlarmNames':['errors']}").at("/MetricAlarms/0");
    }

    @Test
    void anAlarmGoesOffAndComesBackAndItsHistorySaysSo() {
        alarm("");
        assertThat(described().get("StateReason").asText()).isEqualTo("Unchecked: Initial alarm creation");
        assertThat(metrics.state()).isEqualTo("INSUFFICIENT_DATA");

        metrics.put("Errors", 0, 6);
        assertThat(metrics.state()).as("the minute is not over").isEqualTo("INSUFFICIENT_DATA");
        metrics.clock.advance(Duration.ofSeconds(62));
        assertThat(metrics.state()).isEqualTo("ALARM");
        assertThat(described().get("StateReason").asText()).isEqualTo("Threshold Crossed: 1 out of the last 1 datapoint"
                + " [6.0 (01/03/26 12:00:00)] was greater than the threshold (5.0) (minimum 1 datapoint for OK -> ALARM"
                + " transition).");

        metrics.put("Errors", 0, 5);
        metrics.clock.advance(Duration.ofSeconds(60));
        assertThat(metrics.state()).isEqualTo("OK");
        assertThat(metrics.call("DescribeAlarmHistory", "{'AlarmName':'errors'}").get("AlarmHistoryItems")
                .findValuesAsText("HistorySummary")).containsExactly("Alarm updated from ALARM to OK",
                        "Alarm updated from INSUFFICIENT_DATA to ALARM", "Alarm \"errors\" created");
    }

    @Test
    void dataWithoutWhichThereIsNoStateAreTreatedAsTheAlarmSays() {
        alarm(",'TreatMissingData':'notBreaching'");

        assertThat(metrics.state()).isEqualTo("OK");
        assertThat(described().get("StateReason").asText()).isEqualTo("Threshold Crossed: no datapoints were received"
                + " for 1 period and 1 missing datapoint was treated as [NonBreaching].");
    }

    @Test
    void mOutOfNPeriodsSuffice() {
        metrics.call("PutMetricAlarm", "{'AlarmName':'errors','Namespace':'Test','MetricName':'Errors','Period':60,"
                + "'EvaluationPeriods':3,'DatapointsToAlarm':2,'Threshold':5,'Statistic':'Sum',"
                + "'ComparisonOperator':'GreaterThanThreshold'}");
        metrics.put("Errors", 180, 6);
        metrics.put("Errors", 120, 1);
        metrics.put("Errors", 60, 6);
        metrics.clock.advance(Duration.ofSeconds(2));

        assertThat(metrics.state()).isEqualTo("ALARM");
    }

    @Test
    void aStateThatIsSetLastsUntilTheNextEvaluation() {
        alarm("");
        assertThat(metrics.state()).isEqualTo("INSUFFICIENT_DATA");

        metrics.call("SetAlarmState", "{'AlarmName':'errors','StateValue':'ALARM','StateReason':'a drill'}");
        assertThat(metrics.state()).isEqualTo("ALARM");
        assertThat(described().get("StateReason").asText()).isEqualTo("a drill");

        metrics.clock.advance(Duration.ofSeconds(62));
        assertThat(metrics.state()).isEqualTo("INSUFFICIENT_DATA");
    }

    @Test
    void shortPeriodsAreEvaluatedEveryTenSeconds() {
        metrics.call("PutMetricAlarm", "{'AlarmName':'errors','Namespace':'Test','MetricName':'Errors','Period':10,"
                + "'EvaluationPeriods':1,'Threshold':5,'ComparisonOperator':'LessThanOrEqualToThreshold',"
                + "'ExtendedStatistic':'p90'}");
        assertThat(metrics.state()).isEqualTo("INSUFFICIENT_DATA");
        metrics.call("PutMetricData", "{'Namespace':'Test','MetricData':[{'MetricName':'Errors','Value':5,"
                + "'StorageResolution':1}]}");
        metrics.clock.advance(Duration.ofSeconds(12));

        assertThat(metrics.state()).isEqualTo("ALARM");
    }

    @Test
    void otherSettingsLeaveTheStateAndTags() {
        alarm(",'Tags':[{'Key':'project','Value':'stagedoor'}],'TreatMissingData':'breaching'");
        assertThat(metrics.state()).isEqualTo("ALARM");

        alarm(",'TreatMissingData':'ignore','AlarmDescription':'d'");

        assertThat(metrics.state()).isEqualTo("ALARM");
        assertThat(described().get("AlarmDescription").asText()).isEqualTo("d");
        String arn = described().get("AlarmArn").asText();
        assertThat(arn).isEqualTo("arn:aws:cloudwatch:us-east-1:000000000000:alarm:errors");
        assertThat(metrics.call("ListTagsForResource", "{'ResourceARN':'" + arn + "'}").toString())
                .isEqualTo("{\"Tags\":[{\"Key\":\"project\",\"Value\":\"stagedoor\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            ",'AlarmActions':['arn:aws:sns:us-east-1:000000000000:t'] | AlarmActions",
            ",'Metrics':[] | Metrics",
            ",'DatapointsToAlarm':2 | DatapointsToAlarm",
            ",'ExtendedStatistic':'p90' | mutually exclusive",
            ",'TreatMissingData':'maybe' | TreatMissingData",
            ",'EvaluateLowSampleCountPercentile':'ignore' | EvaluateLowSampleCountPercentile"})
    void whatAnAlarmCannotDoIsRefusedByName(String more, String text) {
        assertThatThrownBy(() -> alarm(more)).isInstanceOf(AwsException.class).hasMessageContaining(text);
        assertThat(metrics.call("DescribeAlarms", "{}").get("MetricAlarms")).isEmpty();
    }

    @Test
    void anAlarmThatIsNotThereHasNoState() {
        assertThatThrownBy(() -> metrics.call("SetAlarmState",
                "{'AlarmName':'none','StateValue':'OK','StateReason':'x'}"))
                .satisfies(e -> assertThat(((AwsException) e).code()).isEqualTo("ResourceNotFound"));
    }
}
