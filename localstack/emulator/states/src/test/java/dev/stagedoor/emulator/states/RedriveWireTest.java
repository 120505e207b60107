package dev.stagedoor.emulator.states;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.stagedoor.emulator.core.bus.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveFilter;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.ValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client redrives executions. */
class RedriveWireTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/machine";
    private static final String FAIL = "{\"StartAt\":\"F\",\"States\":{\"F\":{\"Type\":\"Fail\",\"Error\":\"Gone\"}}}";
    private static final String PASS = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    private static final String WAIT = "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":9000,"
            + "\"End\":true}}}";

    private StatesServer server;
    private SfnClient client;

    @BeforeEach
    void start() throws Exception {
        server = new StatesServer();
        client = server.client();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    @Test
    void a_task_whose_worker_failed_is_given_to_a_worker_again_and_then_the_execution_succeeds() {
        String activity = client.createActivity(r -> r.name("usher")).activityArn();
        String machine = create("{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + activity
                + "\",\"End\":true}}}");
        String execution = client.startExecution(r -> r.stateMachineArn(machine).input("{\"seat\":7}")).executionArn();
        String first = client.getActivityTask(r -> r.activityArn(activity)).taskToken();
        client.sendTaskFailure(r -> r.taskToken(first).error("Ill").cause("flu"));
        DescribeExecutionResponse failed = ended(execution);
        assertThat(failed.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
        assertThat(failed.redriveStatusReason()).isNull();

        Instant date = client.redriveExecution(r -> r.executionArn(execution)).redriveDate();
        var second = client.getActivityTask(r -> r.activityArn(activity));
        client.sendTaskSuccess(r -> r.taskToken(second.taskToken()).output("\"seated\""));
        DescribeExecutionResponse done = ended(execution);

        assertThat(second.input()).isEqualTo("{\"seat\":7}");
        assertThat(done.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(done.output()).isEqualTo("\"seated\"");
        assertThat(done.error()).isNull();
        assertThat(done.startDate()).isEqualTo(failed.startDate());
        assertThat(done.redriveCount()).isEqualTo(1);
        assertThat(done.redriveDate()).isEqualTo(date);
        assertThat(done.redriveStatus()).isEqualTo(ExecutionRedriveStatus.NOT_REDRIVABLE);
        assertThat(done.redriveStatusReason()).isEqualTo("Execution is SUCCEEDED and cannot be redriven");
        assertThat(client.getExecutionHistory(r -> r.executionArn(execution)).events())
                .filteredOn(event -> event.type() == HistoryEventType.EXECUTION_REDRIVEN).singleElement()
                .satisfies(event -> assertThat(event.executionRedrivenEventDetails().redriveCount()).isEqualTo(1));
        assertThat(server.asked).contains(new Permission("states:RedriveExecution", execution));
    }

    @Test
    void what_was_stopped_waits_again_and_runs_under_the_same_name() {
        String machine = create(WAIT);
        String execution = client.startExecution(r -> r.stateMachineArn(machine).name("one")).executionArn();
        client.stopExecution(r -> r.executionArn(execution));

        client.redriveExecution(r -> r.executionArn(execution));

        assertThat(client.describeExecution(r -> r.executionArn(execution)).redriveStatusReason())
                .isEqualTo("Execution is RUNNING and cannot be redriven");
        assertThat(client.startExecution(r -> r.stateMachineArn(machine).name("one")).executionArn())
                .isEqualTo(execution);
        assertThatThrownBy(() -> client.redriveExecution(r -> r.executionArn(execution)))
                .isInstanceOf(ExecutionNotRedrivableException.class)
                .hasMessageContaining("Execution is RUNNING and cannot be redriven");
        client.stopExecution(r -> r.executionArn(execution));
        assertThat(ended(execution).status()).isEqualTo(ExecutionStatus.ABORTED);
    }

    @Test
    void a_client_token_redrives_once() {
        String execution = client.startExecution(r -> r.stateMachineArn(create(FAIL))).executionArn();
        ended(execution);

        Instant first = client.redriveExecution(r -> r.executionArn(execution).clientToken("t-1")).redriveDate();
        ended(execution);
        Instant again = client.redriveExecution(r -> r.executionArn(execution).clientToken("t-1")).redriveDate();
        assertThat(ended(execution).redriveCount()).isEqualTo(1);
        client.redriveExecution(r -> r.executionArn(execution).clientToken("t-2"));

        assertThat(again).isEqualTo(first);
        assertThat(ended(execution).redriveCount()).isEqualTo(2);
        assertThatThrownBy(() -> client.redriveExecution(r -> r.executionArn(execution).clientToken("t".repeat(65))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void what_cannot_be_redriven_is_refused_with_the_reason() {
        String succeeded = client.startExecution(r -> r.stateMachineArn(create(PASS))).executionArn();
        ended(succeeded);

        assertThatThrownBy(() -> client.redriveExecution(r -> r.executionArn(succeeded)))
                .isInstanceOf(ExecutionNotRedrivableException.class)
                .hasMessageContaining("Execution is SUCCEEDED and cannot be redriven");
        assertThatThrownBy(() -> client.redriveExecution(r -> r.executionArn(succeeded + "x")))
                .isInstanceOf(ExecutionDoesNotExistException.class);
        assertThatThrownBy(() -> client
                .redriveExecution(r -> r.executionArn("arn:aws:states:us-east-1:000000000000:express:m:e:1")))
                .isInstanceOf(InvalidArnException.class)
                .hasMessageContaining("Resource type not valid in this context: express");
    }

    @Test
    void lists_say_how_often_and_can_be_asked_for_what_was_redriven() {
        String machine = create(FAIL);
        String once = client.startExecution(r -> r.stateMachineArn(machine)).executionArn();
        String never = client.startExecution(r -> r.stateMachineArn(machine)).executionArn();
        ended(once);
        ended(never);
        client.redriveExecution(r -> r.executionArn(once));
        ended(once);

        assertThat(listed(machine, ExecutionRedriveFilter.REDRIVEN)).containsExactly(once);
        assertThat(listed(machine, ExecutionRedriveFilter.NOT_REDRIVEN)).containsExactly(never);
        assertThat(client.listExecutions(r -> r.stateMachineArn(machine)).executions().get(1)).satisfies(line -> {
            assertThat(line.redriveCount()).isEqualTo(1);
            assertThat(line.redriveDate()).isNotNull();
        });
        assertThatThrownBy(() -> client
                .listExecutions(r -> r.stateMachineArn(machine).statusFilter(ExecutionStatus.PENDING_REDRIVE)))
                .isInstanceOf(ValidationException.class);
    }

    private List<String> listed(String machine, ExecutionRedriveFilter filter) {
        return client.listExecutions(r -> r.stateMachineArn(machine).redriveFilter(filter)).executions().stream()
                .map(line -> line.executionArn()).toList();
    }

    @Test
    void a_map_run_goes_on_with_the_children_that_failed_and_they_cannot_be_redriven_alone() {
        String activity = client.createActivity(r -> r.name("usher")).activityArn();
        String machine = create(
                "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"End\":true,\"ItemProcessor\":{"
                        + "\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"T\","
                        + "\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + activity + "\",\"End\":true}}}}}}");
        String execution = client.startExecution(r -> r.stateMachineArn(machine).input("[1]")).executionArn();
        String first = client.getActivityTask(r -> r.activityArn(activity)).taskToken();
        client.sendTaskFailure(r -> r.taskToken(first));
        ended(execution);
        String run = client.listMapRuns(r -> r.executionArn(execution)).mapRuns().get(0).mapRunArn();
        String child = client.listExecutions(r -> r.mapRunArn(run)).executions().get(0).executionArn();
        assertThat(client.describeExecution(r -> r.executionArn(child)).redriveStatus())
                .isEqualTo(ExecutionRedriveStatus.REDRIVABLE_BY_MAP_RUN);
        assertThatThrownBy(() -> client.redriveExecution(r -> r.executionArn(child)))
                .isInstanceOf(ExecutionNotRedrivableException.class);

        client.redriveExecution(r -> r.executionArn(execution));
        String second = client.getActivityTask(r -> r.activityArn(activity)).taskToken();
        client.sendTaskSuccess(r -> r.taskToken(second).output("1"));

        assertThat(ended(execution).output()).isEqualTo("[1]");
        assertThat(client.describeExecution(r -> r.executionArn(child)).redriveCount()).isEqualTo(1);
        DescribeMapRunResponse redriven = client.describeMapRun(r -> r.mapRunArn(run));
        assertThat(redriven.redriveCount()).isEqualTo(1);
        assertThat(redriven.redriveDate()).isNotNull();
        assertThat(redriven.executionCounts().succeeded()).isEqualTo(1);
        assertThat(redriven.executionCounts().failed()).isZero();
    }

    @Test
    void a_child_that_waits_for_its_turn_is_pending() {
        String activity = client.createActivity(r -> r.name("usher")).activityArn();
        String machine = create("{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"End\":true,"
                + "\"MaxConcurrency\":1,\"ToleratedFailureCount\":1,\"ItemProcessor\":{"
                + "\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"T\","
                + "\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + activity + "\",\"End\":true}}}}}}");
        String execution = client.startExecution(r -> r.stateMachineArn(machine).input("[1,2]")).executionArn();
        for (int i = 0; i < 2; i++) {
            String token = client.getActivityTask(r -> r.activityArn(activity)).taskToken();
            client.sendTaskFailure(r -> r.taskToken(token));
        }
        ended(execution);
        String run = client.listMapRuns(r -> r.executionArn(execution)).mapRuns().get(0).mapRunArn();

        client.redriveExecution(r -> r.executionArn(execution));
        client.getActivityTask(r -> r.activityArn(activity));

        String pending = client.listExecutions(r -> r.mapRunArn(run).statusFilter(ExecutionStatus.PENDING_REDRIVE))
                .executions().get(0).executionArn();
        assertThat(client.describeExecution(r -> r.executionArn(pending)).status())
                .isEqualTo(ExecutionStatus.PENDING_REDRIVE);
        assertThat(client.describeMapRun(r -> r.mapRunArn(run)).itemCounts()).satisfies(items -> {
            assertThat(items.pendingRedrive()).isEqualTo(1);
            assertThat(items.running()).isEqualTo(1);
            assertThat(items.failed()).isZero();
        });
        client.stopExecution(r -> r.executionArn(execution));
        await(() -> client.describeMapRun(r -> r.mapRunArn(run)).itemCounts().failed() == 1);
    }

    private String create(String definition) {
        return client.createStateMachine(r -> r.name("m").definition(definition).roleArn(ROLE)).stateMachineArn();
    }

    private DescribeExecutionResponse ended(String execution) {
        await(() -> client.describeExecution(r -> r.executionArn(execution)).status() != ExecutionStatus.RUNNING);
        return client.describeExecution(r -> r.executionArn(execution));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("ends in time").isLessThan(deadline);
        }
    }
}
