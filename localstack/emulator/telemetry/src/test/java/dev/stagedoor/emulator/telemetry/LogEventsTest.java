package dev.stagedoor.emulator.telemetry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogEventsTest {

    private static final long HOUR = 3_600_000;

    private final LogsFixture logs = new LogsFixture(LogLimits.DEFAULT);

    @BeforeEach
    void group() {
        logs.create("g", "s", "t");
    }

    private List<String> filter(String members) {
        return logs.call("FilterLogEvents", "{'logGroupName':'g'" + members + "}").findValuesAsText("message");
    }

    private JsonNode get(String members) {
        return logs.call("GetLogEvents", "{'logGroupName':'g','logStreamName':'s'" + members + "}");
    }

    @Test
    void streams_are_read_together_in_order_of_time() {
        logs.log("g", "s", 2, "second");
        logs.log("g", "t", 1, "first");
        logs.log("g", "s", 3, "third");

        assertThat(filter("")).containsExactly("first", "second", "third");
        assertThat(filter(",'logStreamNames':['t']")).containsExactly("first");
        assertThat(filter(",'logStreamNamePrefix':'s'")).containsExactly("second", "third");
        assertThat(filter(",'startTime':" + (LogsFixture.NOW + 2) + ",'endTime':" + (LogsFixture.NOW + 2)))
                .containsExactly("second");
    }

    @Test
    void every_event_has_an_id_of_its_own() {
        logs.log("g", "s", 1, "same");
        logs.log("g", "s", 1, "same");

        List<String> ids = logs.call("FilterLogEvents", "{'logGroupName':'g'}").findValuesAsText("eventId");
        assertThat(ids).doesNotHaveDuplicates().hasSize(2).allMatch(id -> id.matches("\\d{56}"));
    }

    @Test
    void a_filter_is_read_page_by_page_without_loss() {
        for (int i = 0; i < 7; i++) {
            logs.log("g", "s", 1, "m" + i);
        }
        List<String> read = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = logs.call("FilterLogEvents", "{'logGroupName':'g','limit':3" + token + "}");
            read.addAll(page.findValuesAsText("message"));
            token = page.has("nextToken") ? ",'nextToken':'" + page.get("nextToken").asText() + "'" : null;
            pages++;
        } while (token != null);

        assertThat(read).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_page_ends_at_one_megabyte() {
        String large = "x".repeat(400_000);
        for (int i = 0; i < 3; i++) {
            logs.log("g", "s", i, large);
        }

        JsonNode page = logs.call("FilterLogEvents", "{'logGroupName':'g'}");

        assertThat(page.get("events")).hasSize(2);
        assertThat(logs.call("FilterLogEvents",
                "{'logGroupName':'g','nextToken':'" + page.get("nextToken").asText() + "'}").get("events")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ERROR|boom ERROR seat", "ERROR seat|boom ERROR seat",
            "-ERROR|fine", "\\\"no seat\\\"|there is no seat", "\\\"no seat\\\" -boom|there is no seat"})
    void plain_terms_filter(String pattern, String expected) {
        for (String message : List.of("boom ERROR seat", "fine", "there is no seat")) {
            logs.log("g", "s", 1, message);
        }

        List<String> found = filter(",'filterPattern':'" + pattern + "'");

        assertThat(found).contains(expected);
        assertThat(found.size()).isLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ $.level = 1 }", "[a, b]", "?x ?y", "%x%", "\\\"open", "a\\\"b\\\""})
    void other_filter_patterns_are_refused(String pattern) {
        assertThatThrownBy(() -> filter(",'filterPattern':'" + pattern + "'"))
                .isInstanceOf(InvalidParameterException.class).hasMessageContaining("plain terms only");
    }

    @Test
    void a_stream_is_read_from_its_end_backward() {
        for (int i = 0; i < 5; i++) {
            logs.log("g", "s", i, "m" + i);
        }

        JsonNode last = get(",'limit':2");
        JsonNode before = get(",'limit':2,'nextToken':'" + last.get("nextBackwardToken").asText() + "'");

        assertThat(last.findValuesAsText("message")).containsExactly("m3", "m4");
        assertThat(before.findValuesAsText("message")).containsExactly("m1", "m2");
    }

    @Test
    void a_stream_is_followed_with_the_forward_token() {
        logs.log("g", "s", 0, "m0");
        JsonNode first = get(",'startFromHead':true");
        String token = ",'nextToken':'" + first.get("nextForwardToken").asText() + "'";
        JsonNode nothing = get(token);
        logs.log("g", "s", 0, "m1");

        assertThat(nothing.get("events")).isEmpty();
        assertThat(nothing.get("nextForwardToken")).isEqualTo(first.get("nextForwardToken"));
        assertThat(get(token).findValuesAsText("message")).containsExactly("m1");
    }

    @Test
    void a_token_that_nobody_gave_is_refused() {
        assertThatThrownBy(() -> get(",'nextToken':'f/1/s'")).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> get(",'nextToken':'f/" + "9".repeat(56) + "/s'"))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> filter(",'nextToken':'?'")).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void events_outside_of_the_time_that_aws_takes_are_rejected_and_the_others_kept() {
        logs.call("PutRetentionPolicy", "{'logGroupName':'g','retentionInDays':1}");
        long now = LogsFixture.NOW;
        JsonNode answer = logs.call("PutLogEvents", "{'logGroupName':'g','logStreamName':'s','logEvents':["
                + "{'timestamp':" + (now - 25 * HOUR + 3 * HOUR) + ",'message':'kept'},"
                + "{'timestamp':" + (now + 2 * HOUR - 1) + ",'message':'kept too'}]}");
        JsonNode future = logs.call("PutLogEvents", "{'logGroupName':'g','logStreamName':'s','logEvents':["
                + "{'timestamp':" + now + ",'message':'now'},"
                + "{'timestamp':" + (now + 3 * HOUR) + ",'message':'later'}]}");
        JsonNode old = logs.call("PutLogEvents", "{'logGroupName':'g','logStreamName':'s','logEvents':["
                + "{'timestamp':" + (now - 25 * HOUR) + ",'message':'gone'}]}");

        assertThat(answer.has("rejectedLogEventsInfo")).isFalse();
        assertThat(future.at("/rejectedLogEventsInfo/tooNewLogEventStartIndex").asInt()).isEqualTo(1);
        assertThat(old.at("/rejectedLogEventsInfo/expiredLogEventEndIndex").asInt()).isEqualTo(1);
        assertThat(filter("")).containsExactly("kept", "now", "kept too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{'timestamp':2,'message':'a'},{'timestamp':1,'message':'b'}]",
            "[{'timestamp':1,'message':''}]", "[{'timestamp':-1,'message':'a'}]",
            "[{'timestamp':1,'message':'a'},{'timestamp':86400002,'message':'b'}]"})
    void a_batch_that_breaks_a_rule_is_refused_as_a_whole(String events) {
        assertThatThrownBy(() -> logs.call("PutLogEvents",
                "{'logGroupName':'g','logStreamName':'s','logEvents':" + events + "}"))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_batch_of_more_than_a_megabyte_is_refused() {
        String event = "{'timestamp':" + LogsFixture.NOW + ",'message':'" + "x".repeat(600_000) + "'}";

        assertThatThrownBy(() -> logs.call("PutLogEvents",
                "{'logGroupName':'g','logStreamName':'s','logEvents':[" + event + "," + event + "]}"))
                .isInstanceOf(InvalidParameterException.class).hasMessageContaining("Upload too large: 1200052 bytes");
    }

    @Test
    void events_go_when_their_retention_ends() {
        logs.call("PutRetentionPolicy", "{'logGroupName':'g','retentionInDays':1}");
        logs.log("g", "s", 0, "old");
        logs.clock.advance(Duration.ofHours(23));
        logs.log("g", "s", 0, "new");
        logs.clock.advance(Duration.ofHours(2));

        assertThat(filter("")).containsExactly("new");
    }

    @Test
    void the_oldest_events_of_a_group_go_when_it_is_full() {
        LogsFixture small = new LogsFixture(new LogLimits(10, 10, 100, 1000));
        small.create("g", "s");
        for (int i = 0; i < 5; i++) {
            small.log("g", "s", i, "m" + i);
        }

        assertThat(small.call("FilterLogEvents", "{'logGroupName':'g'}").findValuesAsText("message"))
                .containsExactly("m2", "m3", "m4");
    }

    @Test
    void the_largest_group_gives_way_when_all_groups_together_are_full() {
        LogsFixture small = new LogsFixture(new LogLimits(10, 10, 100, 150));
        small.create("big", "s");
        small.create("little", "s");
        for (int i = 0; i < 3; i++) {
            small.log("big", "s", i, "m" + i);
        }
        small.log("little", "s", 0, "a");
        small.log("little", "s", 1, "b");
        small.log("little", "s", 2, "c");

        assertThat(small.call("FilterLogEvents", "{'logGroupName':'big'}").findValuesAsText("message"))
                .containsExactly("m1", "m2");
        assertThat(small.call("FilterLogEvents", "{'logGroupName':'little'}").get("events")).hasSize(3);
    }

    @Test
    void a_deleted_stream_takes_its_events_along() {
        logs.log("g", "s", 0, "x");
        logs.log("g", "t", 0, "y");
        logs.call("DeleteLogStream", "{'logGroupName':'g','logStreamName':'s'}");

        assertThat(filter("")).containsExactly("y");
        assertThat(logs.call("DescribeLogGroups", "{}").at("/logGroups/0/storedBytes").asInt()).isEqualTo(27);
    }
}
