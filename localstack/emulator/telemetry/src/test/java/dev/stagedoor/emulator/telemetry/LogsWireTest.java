package dev.stagedoor.emulator.telemetry;

import dev.stagedoor.emulator.telemetry.logs.store.LogLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the service's wire protocol. */
class LogsWireTest {

    private final LogsFixture logs = new LogsFixture(LogLimits.DEFAULT);
    private WireServer server;
    private CloudWatchLogsClient client;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer(logs.service, logs.bus);
        client = server.client(CloudWatchLogsClient.builder());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_log_is_written_and_read_page_by_page() {
        client.createLogGroup(r -> r.logGroupName("/aws/lambda/f"));
        client.createLogStream(r -> r.logGroupName("/aws/lambda/f").logStreamName("2026/03/01/[1]abc"));
        client.putLogEvents(r -> r.logGroupName("/aws/lambda/f").logStreamName("2026/03/01/[1]abc").logEvents(
                InputLogEvent.builder().timestamp(LogsFixture.NOW).message("one").build(),
                InputLogEvent.builder().timestamp(LogsFixture.NOW).message("two").build()));

        assertThat(client.filterLogEventsPaginator(r -> r.logGroupName("/aws/lambda/f").interleaved(true).limit(1))
                .events().stream().map(FilteredLogEvent::message)).containsExactly("one", "two");
        assertThat(client.describeLogStreams(r -> r.logGroupName("/aws/lambda/f")).logStreams().get(0).logStreamName())
                .isEqualTo("2026/03/01/[1]abc");
    }

    @Test
    void an_error_has_the_sdks_class() {
        assertThatThrownBy(() -> client.deleteLogGroup(r -> r.logGroupName("none")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log group does not exist.");
    }
}
