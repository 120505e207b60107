package dev.stagedoor.emulator.telemetry;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** More is written than fits: what is kept, and that it is still what was written. */
class LogBoundsTest {

    private static final int GROUP_BYTES = 100_000;

    private final LogsFixture logs = new LogsFixture(new LogLimits(10, 10, GROUP_BYTES, 10 * GROUP_BYTES));

    private void write(String stream, int from, int to) {
        ObjectNode input = Json.object().put("logGroupName", "g").put("logStreamName", stream);
        ArrayNode events = input.putArray("logEvents");
        IntStream.range(from, to).forEach(i -> events.addObject().put("timestamp", LogsFixture.NOW + i)
                .put("message", message(i)));
        logs.call("PutLogEvents", input.toString().replace('\'', '"'));
    }

    /** Of many lengths, with letters of one to four bytes. */
    private static String message(int i) {
        return i + " é€\uD83C\uDFAD " + "x".repeat(i % 997);
    }

    private List<String> read(String members) {
        return logs.call("FilterLogEvents", "{'logGroupName':'g'" + members + "}").findValuesAsText("message");
    }

    private static List<String> messages(int from, int to) {
        return IntStream.range(from, to).mapToObj(LogBoundsTest::message).toList();
    }

    @Test
    void what_was_written_last_is_kept_letter_by_letter() {
        logs.create("g", "s", "t");
        for (int i = 0; i < 5_000; i += 10) {
            write(i % 20 == 0 ? "s" : "t", i, i + 10);
        }

        List<String> kept = read("");

        assertThat(kept).hasSizeBetween(100, 300).isEqualTo(messages(5_000 - kept.size(), 5_000));
        assertThat(logs.call("DescribeLogGroups", "{}").at("/logGroups/0/storedBytes").asInt())
                .isBetween(GROUP_BYTES - 1_100, GROUP_BYTES);
    }

    @Test
    void a_stream_that_goes_leaves_the_others_as_they_were() {
        logs.create("g", "s", "t");
        write("s", 0, 50);
        write("t", 50, 100);
        write("s", 100, 130);
        logs.call("DeleteLogStream", "{'logGroupName':'g','logStreamName':'s'}");

        assertThat(read("")).isEqualTo(messages(50, 100));

        logs.call("CreateLogStream", "{'logGroupName':'g','logStreamName':'s'}");
        write("s", 20, 30);
        assertThat(read(",'logStreamNames':['s']")).isEqualTo(messages(20, 30));
        assertThat(read("")).hasSize(60).startsWith(message(20));
    }

    @Test
    void a_message_larger_than_a_page_has_its_place() {
        logs.create("g", "s");
        String large = "é".repeat(20_000);
        logs.log("g", "s", 1, "before");
        logs.log("g", "s", 2, large);
        logs.log("g", "s", 3, "behind");

        assertThat(read("")).containsExactly("before", large, "behind");
    }

    @Test
    void what_is_larger_than_the_group_may_be_is_not_kept() {
        logs.create("g", "s");
        logs.log("g", "s", 1, "before");
        logs.log("g", "s", 2, "x".repeat(GROUP_BYTES));
        logs.log("g", "s", 3, "behind");

        assertThat(read("")).containsExactly("behind");
    }

    @Test
    void an_event_that_came_late_expires_when_its_time_is_over() {
        logs.create("g", "s");
        logs.call("PutRetentionPolicy", "{'logGroupName':'g','retentionInDays':1}");
        logs.log("g", "s", 0, "in time");
        logs.log("g", "s", -Duration.ofHours(20).toMillis(), "late");
        assertThat(read("")).containsExactly("late", "in time");

        logs.clock.advance(Duration.ofHours(5));

        assertThat(read("")).containsExactly("in time");
    }

    @Test
    void an_end_before_the_beginning_finds_nothing() {
        logs.create("g", "s");
        write("s", 0, 5);

        JsonNode none = logs.call("FilterLogEvents", "{'logGroupName':'g','startTime':" + (LogsFixture.NOW + 3)
                + ",'endTime':" + (LogsFixture.NOW + 1) + "}");

        assertThat(none.get("events")).isEmpty();
    }
}
