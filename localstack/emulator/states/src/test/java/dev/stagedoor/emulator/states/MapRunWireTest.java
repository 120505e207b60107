package dev.stagedoor.emulator.states;

import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client and Map Runs that read from S3 and write to it. */
class MapRunWireTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/";
    private static final String SEATS = """
            {"StartAt": "Seats", "States": {"Seats": {"Type": "Map", "Label": "seats", "End": true, %s
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "Seat", "States": {"Seat": {"Type": "Pass", "End": true}}}}}}
            """;
    private static final String CSV = """
            "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
              "ReaderConfig": {"InputType": "%s"%s},
              "Parameters": {"Bucket": "box", "Key.$": "$.key"}},
            "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "box"}},
            """;

    private StatesServer server;
    private SfnClient client;

    @BeforeEach
    void start() throws Exception {
        server = new StatesServer();
        client = server.client();
        server.s3.bucket.put("seats.csv", "row,seat\nA,1\nA,2\nB,1\n");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    private DescribeExecutionResponse run(String fields, String role) throws Exception {
        String machine = client.createStateMachine(
                r -> r.name("seats").roleArn(ROLE + role).definition(SEATS.formatted(fields))).stateMachineArn();
        String execution = client.startExecution(r -> r.stateMachineArn(machine).input("{\"key\": \"seats.csv\"}"))
                .executionArn();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        DescribeExecutionResponse answer = client.describeExecution(r -> r.executionArn(execution));
        while (answer.status() == ExecutionStatus.RUNNING && System.nanoTime() < end) {
            Thread.onSpinWait();
            answer = client.describeExecution(r -> r.executionArn(execution));
        }
        return answer;
    }

    @Test
    void theRowsOfAFileBecomeExecutionsWhoseResultsAreWritten() throws Exception {
        DescribeExecutionResponse done = run(
                CSV.formatted("CSV", ", \"CSVHeaderLocation\": \"FIRST_ROW\", \"MaxItems\": 2"), "machine");

        assertThat(done.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        MapRunListItem run = client.listMapRuns(r -> r.executionArn(done.executionArn())).mapRuns().get(0);
        String folder = run.mapRunArn().substring(run.mapRunArn().lastIndexOf(':') + 1);
        assertThat(done.output()).isEqualTo("{\"MapRunArn\":\"" + run.mapRunArn() + "\",\"ResultWriterDetails\":"
                + "{\"Bucket\":\"box\",\"Key\":\"" + folder + "/manifest.json\"}}");
        assertThat(server.s3.bucket.text(folder + "/SUCCEEDED_0.json")).contains("{\\\"row\\\":\\\"A\\\"",
                ":stateMachine:seats/seats\"");
        assertThat(client.describeMapRun(r -> r.mapRunArn(run.mapRunArn())).itemCounts()).satisfies(counts -> {
            assertThat(counts.succeeded()).isEqualTo(2);
            assertThat(counts.resultsWritten()).isEqualTo(2);
        });
        assertThat(client.listExecutions(r -> r.mapRunArn(run.mapRunArn())).executions()).hasSize(2);
    }

    @Test
    void s3IsCalledInTheRolesName() throws Exception {
        run(CSV.formatted("CSV", ", \"CSVHeaderLocation\": \"FIRST_ROW\""), "machine");

        assertThat(server.s3.callers).hasSize(3).containsOnly(ROLE + "machine");
        assertThat(server.asked).extracting(Permission::action).contains("s3:GetObject", "s3:PutObject");
    }

    @Test
    void aRoleThatMayNotReadFailsTheMapRun() throws Exception {
        DescribeExecutionResponse failed = run(CSV.formatted("CSV", ", \"CSVHeaderLocation\": \"FIRST_ROW\""), "mute");

        assertThat(failed.error()).isEqualTo("States.ItemReaderFailed");
        assertThat(failed.cause())
                .startsWith("Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied;");
        List<HistoryEvent> events = client.getExecutionHistory(r -> r.executionArn(failed.executionArn())).events();
        assertThat(events).extracting(HistoryEvent::type).containsExactly(HistoryEventType.EXECUTION_STARTED,
                HistoryEventType.MAP_STATE_ENTERED, HistoryEventType.MAP_STATE_STARTED,
                HistoryEventType.MAP_RUN_STARTED, HistoryEventType.MAP_RUN_FAILED, HistoryEventType.MAP_STATE_FAILED,
                HistoryEventType.EXECUTION_FAILED);
        assertThat(events.get(4).mapRunFailedEventDetails().error()).isEqualTo("States.ItemReaderFailed");
    }

    @Test
    void whatCannotBeReadHereIsRefusedWhenTheMachineIsMade() {
        assertThatThrownBy(() -> run(CSV.formatted("PARQUET", ""), "machine"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("The Stagedoor emulator does not read the InputType PARQUET "
                        + "at /States/Seats/ItemReader/ReaderConfig");
    }
}
