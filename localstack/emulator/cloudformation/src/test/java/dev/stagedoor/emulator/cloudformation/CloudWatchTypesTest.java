package dev.stagedoor.emulator.cloudformation;

import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CloudWatchTypesTest {

    private static final String TEMPLATE = """
            Resources:
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  AlarmName: errors
                  Namespace: AWS/ApiGateway
                  MetricName: 5XXError
                  Dimensions: [{Name: ApiName, Value: theatre}]
                  Statistic: Sum
                  Period: 60
                  EvaluationPeriods: 1
                  Threshold: 0.5
                  ComparisonOperator: GreaterThanThreshold
                  Tags: [{Key: a, Value: b}]
              Dashboard:
                Type: AWS::CloudWatch::Dashboard
                Properties: {DashboardName: house, DashboardBody: '{"widgets":[]}'}
            Outputs:
              Alarm: {Value: !GetAtt Alarm.Arn}
              Dashboard: {Value: !Ref Dashboard}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService cloudWatch = theatre.fake("monitoring");

    @BeforeEach
    void answers() {
        cloudWatch.accept("PutMetricAlarm", "DeleteAlarms", "PutDashboard", "DeleteDashboards", "TagResource",
                "UntagResource");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void an_alarm_and_a_dashboard_are_put_with_the_members_of_the_template() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloudWatch.last("PutMetricAlarm")).contains("\"AlarmName\":\"errors\"", "\"Threshold\":0.5",
                "\"Dimensions\":[{\"Name\":\"ApiName\",\"Value\":\"theatre\"}]",
                "\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]");
        assertThat(cloudWatch.last("PutDashboard")).contains("\"DashboardBody\":\"{\\\"widgets\\\":[]}\"");
        assertThat(theatre.output("box", "Alarm")).isEqualTo("arn:aws:cloudwatch:us-east-1:000000000000:alarm:errors");
        assertThat(theatre.output("box", "Dashboard")).isEqualTo("house");
    }

    @Test
    void what_changes_is_put_again_and_what_goes_is_deleted() {
        theatre.create("box", TEMPLATE);
        cloudWatch.forgetCalls();

        theatre.update("box", TEMPLATE.replace("Threshold: 0.5", "Threshold: 2").replace("Value: b", "Value: c"));

        assertThat(cloudWatch.calls()).containsExactly("PutMetricAlarm", "TagResource");
        assertThat(cloudWatch.last("PutMetricAlarm")).contains("\"Threshold\":2").doesNotContain("Tags");
        cloudWatch.forgetCalls();
        theatre.delete("box");
        assertThat(cloudWatch.calls()).containsExactlyInAnyOrder("DeleteAlarms", "DeleteDashboards");
    }

    @Test
    void an_action_is_refused_by_name() {
        String template = TEMPLATE.replace("Statistic: Sum",
                "Statistic: Sum\n      AlarmActions: ['arn:aws:sns:us-east-1:000000000000:t']");

        assertThatThrownBy(() -> theatre.create("box", template)).isInstanceOf(AwsException.class)
                .hasMessageContaining("AlarmActions").hasMessageContaining("there is no SNS");
        assertThat(cloudWatch.calls()).isEmpty();
    }
}
