package dev.stagedoor.cli.executions.draw;

import java.util.List;

import dev.stagedoor.cli.executions.history.Event;
import dev.stagedoor.cli.executions.run.HistoryText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventTableTest {

    private final List<Event> events = HistoryText.events("""
            1 0    0 ExecutionStarted input={"a":1}
            2 0    3 TaskStateEntered name=Ask input={"a":1}
            3 2 1500 TaskFailed       resourceType=sqs error=Gone cause='the queue is gone'
            """);

    @Test
    void eachEventIsALine() {
        assertThat(EventTable.text(events, HistoryText.START, false, 100)).isEqualTo("""
                   id after      began  type              details
                    1     0       0 ms  ExecutionStarted
                    2     0       3 ms  TaskStateEntered  name=Ask
                    3     2     1.50 s  TaskFailed        resourceType=sqs  error=Gone  cause=the queue is gone
                """);
    }

    @Test
    void whatWentInAndOutIsShownWhenAskedFor() {
        assertThat(EventTable.text(events, HistoryText.START, true, 100)).contains("name=Ask  input={\"a\":1}");
    }

    @Test
    void aLineEndsWhereTheTerminalDoes() {
        assertThat(EventTable.text(events, HistoryText.START, true, 60).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(61)).last().asString().endsWith("...");
    }
}
