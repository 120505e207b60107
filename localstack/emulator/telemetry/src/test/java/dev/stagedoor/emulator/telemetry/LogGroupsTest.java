package dev.stagedoor.emulator.telemetry;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.error.LimitExceededException;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceAlreadyExistsException;
import dev.stagedoor.emulator.telemetry.logs.error.ResourceNotFoundException;
import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogGroupsTest {

    private final LogsFixture logs = new LogsFixture(LogLimits.DEFAULT);

    @Test
    void a_group_is_described_with_retention_arn_and_bytes() {
        logs.create("/aws/lambda/f", "s");
        logs.call("PutRetentionPolicy", "{'logGroupName':'/aws/lambda/f','retentionInDays':14}");
        logs.log("/aws/lambda/f", "s", 0, "1234");

        JsonNode group = logs.call("DescribeLogGroups", "{'logGroupNamePrefix':'/aws/'}").at("/logGroups/0");

        assertThat(group.get("logGroupName").asText()).isEqualTo("/aws/lambda/f");
        assertThat(group.get("retentionInDays").asInt()).isEqualTo(14);
        assertThat(group.get("arn").asText())
                .isEqualTo("arn:aws:logs:us-east-1:000000000000:log-group:/aws/lambda/f:*");
        assertThat(group.get("storedBytes").asLong()).isEqualTo(30);
        assertThat(group.get("creationTime").asLong()).isEqualTo(LogsFixture.NOW);
    }

    @Test
    void groups_are_paged_by_name() {
        logs.create("b");
        logs.create("a");
        logs.create("c");

        JsonNode first = logs.call("DescribeLogGroups", "{'limit':2}");
        JsonNode second = logs.call("DescribeLogGroups",
                "{'limit':2,'nextToken':'" + first.get("nextToken").asText() + "'}");

        assertThat(first.get("logGroups").findValuesAsText("logGroupName")).containsExactly("a", "b");
        assertThat(second.get("logGroups").findValuesAsText("logGroupName")).containsExactly("c");
        assertThat(second.has("nextToken")).isFalse();
    }

    @Test
    void names_are_taken_once_and_missing_ones_are_said_to_be_missing() {
        logs.create("g", "s");

        assertThatThrownBy(() -> logs.create("g")).isInstanceOf(ResourceAlreadyExistsException.class)
                .hasMessage("The specified log group already exists");
        assertThatThrownBy(() -> logs.call("CreateLogStream", "{'logGroupName':'g','logStreamName':'s'}"))
                .isInstanceOf(ResourceAlreadyExistsException.class);
        assertThatThrownBy(() -> logs.call("DeleteLogGroup", "{'logGroupName':'h'}"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("The specified log group does not exist.");
        assertThatThrownBy(() -> logs.log("g", "t", 0, "x")).isInstanceOf(ResourceNotFoundException.class)
                .hasMessage("The specified log stream does not exist.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'logGroupName':'a b'}", "{}", "{'logGroupName':'g','kmsKeyId':'k'}",
            "{'logGroupName':'g','logGroupClass':'INFREQUENT_ACCESS'}", "{'logGroupName':'g','tags':{'':'x'}}"})
    void a_group_that_cannot_be_as_asked_is_refused(String input) {
        assertThatThrownBy(() -> logs.call("CreateLogGroup", input)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void only_awss_retention_periods_exist() {
        logs.create("g");

        assertThatThrownBy(() -> logs.call("PutRetentionPolicy", "{'logGroupName':'g','retentionInDays':2}"))
                .isInstanceOf(InvalidParameterException.class).hasMessageContaining("enum value set: [1, 3, 5, 7,");
    }

    @Test
    void the_number_of_groups_is_bounded() {
        LogsFixture small = new LogsFixture(new LogLimits(1, 1, 100, 100));
        small.create("g");

        assertThatThrownBy(() -> small.create("h")).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void the_stream_written_to_least_recently_goes_when_there_are_too_many() {
        LogsFixture small = new LogsFixture(new LogLimits(1, 2, 1000, 1000));
        small.create("g", "old", "busy");
        small.clock.advance(Duration.ofSeconds(1));
        small.log("g", "busy", 0, "x");
        small.call("CreateLogStream", "{'logGroupName':'g','logStreamName':'new'}");

        assertThat(small.call("DescribeLogStreams", "{'logGroupName':'g'}").findValuesAsText("logStreamName"))
                .containsExactly("busy", "new");
    }

    @Test
    void streams_are_ordered_by_name_or_by_last_event() {
        logs.create("g", "a", "b", "c");
        logs.log("g", "b", 5, "x");
        logs.log("g", "a", 9, "x");

        assertThat(logs.call("DescribeLogStreams", "{'logGroupName':'g'}").findValuesAsText("logStreamName"))
                .containsExactly("a", "b", "c");
        JsonNode newest = logs.call("DescribeLogStreams",
                "{'logGroupName':'g','orderBy':'LastEventTime','descending':true,'limit':2}");
        assertThat(newest.findValuesAsText("logStreamName")).containsExactly("a", "b");
        assertThat(newest.at("/logStreams/0/lastEventTimestamp").asLong()).isEqualTo(LogsFixture.NOW + 9);
        assertThat(logs.call("DescribeLogStreams",
                "{'logGroupName':'g','orderBy':'LastEventTime','descending':true,'nextToken':'"
                        + newest.get("nextToken").asText() + "'}")
                .findValuesAsText("logStreamName")).containsExactly("c");
    }

    @Test
    void tags_are_kept_by_arn() {
        logs.call("CreateLogGroup", "{'logGroupName':'g','tags':{'a':'1','b':'2'}}");
        String arn = "'resourceArn':'arn:aws:logs:us-east-1:000000000000:log-group:g'";
        logs.call("TagResource", "{" + arn + ",'tags':{'c':'3'}}");
        logs.call("UntagResource", "{" + arn + ",'tagKeys':['a']}");

        assertThat(logs.call("ListTagsForResource", "{" + arn + "}").toString())
                .isEqualTo("{\"tags\":{\"b\":\"2\",\"c\":\"3\"}}");
    }

    @Test
    void what_is_not_there_is_refused_by_name() {
        assertThatThrownBy(() -> logs.call("PutMetricFilter", "{}")).isInstanceOf(UnknownOperationException.class)
                .hasMessageContaining("logs:PutMetricFilter");
    }

    @ParameterizedTest
    @CsvSource({"logGroupName,g,g:log-stream:",
            "logGroupIdentifier,arn:aws:logs:us-east-1:000000000000:log-group:g,g:log-stream:"})
    void policies_name_the_group_with_a_star_behind_it(String member, String value, String resource) {
        var request = dev.stagedoor.emulator.core.bus.AwsRequest.of("logs", "FilterLogEvents",
                dev.stagedoor.emulator.core.Json.object().put(member, value), null, "r");

        assertThat(logs.service.resources(request))
                .containsExactly("arn:aws:logs:us-east-1:000000000000:log-group:" + resource);
    }
}
