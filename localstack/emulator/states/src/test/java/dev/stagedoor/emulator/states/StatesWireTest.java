package dev.stagedoor.emulator.states;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.core.bus.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDeletingException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sfn.model.ValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the API. */
class StatesWireTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/machine";
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
    void a_state_machine_is_created_once_and_another_of_its_name_is_refused() {
        String arn = create("m", PASS);

        assertThat(client.createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE + "-other"))
                .stateMachineArn()).isEqualTo(arn);
        assertThat(client.describeStateMachine(r -> r.stateMachineArn(arn)).roleArn()).isEqualTo(ROLE);
        assertThatThrownBy(() -> create("m", WAIT)).isInstanceOf(StateMachineAlreadyExistsException.class);
    }

    @Test
    void an_update_makes_a_revision_and_a_running_execution_keeps_its_own() {
        String arn = create("m", WAIT);
        String running = client.startExecution(r -> r.stateMachineArn(arn)).executionArn();

        String revision = client.updateStateMachine(r -> r.stateMachineArn(arn).definition(PASS)).revisionId();

        assertThat(client.describeStateMachine(r -> r.stateMachineArn(arn)).revisionId()).isEqualTo(revision);
        assertThat(client.describeStateMachineForExecution(r -> r.executionArn(running)).definition())
                .isEqualTo(WAIT);
    }

    @Test
    void giving_a_role_is_passing_it_and_a_version_is_allowed_as_its_machine() {
        CreateStateMachineResponse made = client
                .createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE).publish(true));
        assertThat(server.asked).contains(new Permission("iam:PassRole", ROLE));

        client.startExecution(r -> r.stateMachineArn(made.stateMachineVersionArn()));
        assertThat(server.asked).contains(new Permission("states:StartExecution", made.stateMachineArn()));
    }

    @Test
    void of_many_starts_with_one_name_and_input_one_starts() {
        String arn = create("m", WAIT);

        Set<String> begun = IntStream.range(0, 20).parallel().mapToObj(i -> client
                .startExecution(r -> r.stateMachineArn(arn).name("booking").input("{\"seat\":1}")))
                .map(started -> started.executionArn() + started.startDate()).collect(Collectors.toSet());

        assertThat(begun).hasSize(1);
        assertThat(client.listExecutions(r -> r.stateMachineArn(arn)).executions()).hasSize(1);
        assertThatThrownBy(() -> client
                .startExecution(r -> r.stateMachineArn(arn).name("booking").input("{\"seat\":2}")))
                .isInstanceOf(ExecutionAlreadyExistsException.class)
                .hasMessageContaining(
                        "Execution Already Exists: 'arn:aws:states:us-east-1:000000000000:execution:m:booking'");
    }

    @Test
    void a_name_is_used_up_when_its_execution_has_ended() {
        String arn = create("m", PASS);
        ended(client.startExecution(r -> r.stateMachineArn(arn).name("once")).executionArn());

        assertThatThrownBy(() -> client.startExecution(r -> r.stateMachineArn(arn).name("once")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void a_state_machine_that_is_deleted_stays_until_its_last_execution_has_ended() {
        String arn = create("m", WAIT);
        String running = client.startExecution(r -> r.stateMachineArn(arn)).executionArn();

        client.deleteStateMachine(r -> r.stateMachineArn(arn));
        assertThat(client.describeStateMachine(r -> r.stateMachineArn(arn)).status())
                .isEqualTo(StateMachineStatus.DELETING);
        assertThatThrownBy(() -> client.startExecution(r -> r.stateMachineArn(arn)))
                .isInstanceOf(StateMachineDeletingException.class);
        assertThatThrownBy(() -> create("m", WAIT)).isInstanceOf(StateMachineDeletingException.class);

        client.stopExecution(r -> r.executionArn(running));
        assertThatThrownBy(() -> client.describeStateMachine(r -> r.stateMachineArn(arn)))
                .isInstanceOf(StateMachineDoesNotExistException.class);
        assertThat(create("m", PASS)).isEqualTo(arn);
    }

    @Test
    void an_execution_ends_at_its_next_transition_when_its_state_machine_is_deleted() {
        String arn = create("m", "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":1,"
                + "\"Next\":\"C\"},\"C\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.over\",\"IsPresent\":true,"
                + "\"Next\":\"E\"}],\"Default\":\"W\"},\"E\":{\"Type\":\"Succeed\"}}}");
        client.startExecution(r -> r.stateMachineArn(arn));

        client.deleteStateMachine(r -> r.stateMachineArn(arn));

        await(() -> client.listStateMachines().stateMachines().isEmpty());
    }

    @Test
    void a_page_of_a_history_ends_early_where_its_events_are_large() {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            states.append("\"S%d\":{\"Type\":\"Pass\",\"Next\":\"S%d\"},".formatted(i, i + 1));
        }
        String arn = create("m", "{\"StartAt\":\"S0\",\"States\":{" + states
                + "\"S30\":{\"Type\":\"Pass\",\"End\":true}}}");
        String execution = client.startExecution(
                r -> r.stateMachineArn(arn).input("\"" + "x".repeat(200_000) + "\"")).executionArn();
        await(() -> client.describeExecution(r -> r.executionArn(execution)).stopDate() != null);

        var pages = client.getExecutionHistoryPaginator(r -> r.executionArn(execution).maxResults(1000)).stream()
                .map(page -> page.events().size()).toList();

        assertThat(pages.size()).isGreaterThan(2);
        assertThat(pages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 + 2 * 31);
    }

    @Test
    void an_alias_leads_to_a_version_and_keeps_it_from_deletion() {
        CreateStateMachineResponse made = client
                .createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE).publish(true));
        String alias = client.createStateMachineAlias(r -> r.name("live").routingConfiguration(
                route -> route.stateMachineVersionArn(made.stateMachineVersionArn()).weight(100)))
                .stateMachineAliasArn();

        DescribeExecutionResponse end = ended(client.startExecution(r -> r.stateMachineArn(alias)).executionArn());

        assertThat(end.stateMachineAliasArn()).isEqualTo(alias);
        assertThat(end.stateMachineVersionArn()).isEqualTo(made.stateMachineArn() + ":1");
        assertThatThrownBy(() -> client
                .deleteStateMachineVersion(r -> r.stateMachineVersionArn(made.stateMachineVersionArn())))
                .hasMessageContaining("Current list of aliases referencing this version: [live]");
    }

    @Test
    void a_worker_gets_the_task_of_its_activity_and_answers_once() {
        String activity = client.createActivity(r -> r.name("print")).activityArn();
        String arn = create("m", "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Task\",\"Resource\":\"" + activity
                + "\",\"End\":true}}}");
        String execution = client.startExecution(r -> r.stateMachineArn(arn).input("{\"ticket\":7}"))
                .executionArn();

        GetActivityTaskResponse task = client.getActivityTask(r -> r.activityArn(activity).workerName("w1"));
        assertThat(task.input()).isEqualTo("{\"ticket\":7}");
        client.sendTaskHeartbeat(r -> r.taskToken(task.taskToken()));
        client.sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("\"printed\""));

        assertThat(ended(execution).output()).isEqualTo("\"printed\"");
        assertThatThrownBy(() -> client.sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("{}")))
                .isInstanceOf(TaskTimedOutException.class);
        assertThatThrownBy(() -> client.sendTaskFailure(r -> r.taskToken("made-up")))
                .isInstanceOf(InvalidTokenException.class);
        assertThat(server.asked).contains(new Permission("states:SendTaskHeartbeat", activity));
    }

    @Test
    void who_answers_must_be_allowed_to_on_the_state_machine_that_waits_also_when_it_waits_no_longer() {
        String arn = create("m", "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Task\",\"End\":true,\"Parameters\":{"
                + "\"QueueUrl\":\"q\",\"MessageBody.$\":\"$$.Task.Token\"},"
                + "\"Resource\":\"arn:aws:states:::sqs:sendMessage.waitForTaskToken\"}}}");
        String execution = client.startExecution(r -> r.stateMachineArn(arn)).executionArn();
        String token = message(execution);
        server.asked.clear();

        client.sendTaskFailure(r -> r.taskToken(token).error("Declined"));
        assertThatThrownBy(() -> client.sendTaskSuccess(r -> r.taskToken(token).output("{}")))
                .isInstanceOf(TaskTimedOutException.class);

        assertThat(ended(execution).error()).isEqualTo("Declined");
        assertThat(server.asked).contains(new Permission("states:SendTaskFailure", arn),
                new Permission("states:SendTaskSuccess", arn));
        String forged = token.substring(0, token.length() - 4) + "AAAA";
        assertThatThrownBy(() -> client.sendTaskSuccess(r -> r.taskToken(forged).output("{}")))
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void an_express_execution_is_waited_for_and_not_kept() {
        String arn = client.createStateMachine(r -> r.name("x").definition(PASS).roleArn(ROLE)
                .type(StateMachineType.EXPRESS)).stateMachineArn();

        var end = client.startSyncExecution(r -> r.stateMachineArn(arn).name("n").input("{\"a\":1}"));

        assertThat(end.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(end.output()).isEqualTo("{\"a\":1}");
        assertThat(end.billingDetails().billedDurationInMilliseconds() % 100).isZero();
        assertThat(end.executionArn()).startsWith("arn:aws:states:us-east-1:000000000000:express:x:n:");
        assertThatThrownBy(() -> client.describeExecution(r -> r.executionArn(end.executionArn())))
                .isInstanceOf(InvalidArnException.class)
                .hasMessageContaining("Resource type not valid in this context: express");
        assertThatThrownBy(() -> client.listExecutions(r -> r.stateMachineArn(arn)))
                .isInstanceOf(StateMachineTypeNotSupportedException.class);
        assertThatThrownBy(() -> client.startSyncExecution(r -> r.stateMachineArn(create("s", PASS))))
                .isInstanceOf(StateMachineTypeNotSupportedException.class);
    }

    @Test
    void a_history_is_read_page_by_page_from_either_end() {
        String arn = create("m", PASS);
        String execution = client.startExecution(r -> r.stateMachineArn(arn)).executionArn();
        ended(execution);

        assertThat(ids(false, execution)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(true, execution)).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void a_page_token_is_good_for_its_own_list_only() {
        String arn = create("m", PASS);
        String execution = client.startExecution(r -> r.stateMachineArn(arn)).executionArn();
        ended(execution);
        String token = client.getExecutionHistory(r -> r.executionArn(execution).maxResults(1)).nextToken();

        assertThatThrownBy(() -> client
                .getExecutionHistory(r -> r.executionArn(execution).reverseOrder(true).nextToken(token)))
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void the_variables_that_a_choice_reads_are_told() {
        String arn = create("m", "{\"StartAt\":\"C\",\"States\":{\"C\":{\"Type\":\"Choice\",\"Choices\":[{\"Not\":{"
                + "\"Variable\":\"$held\",\"StringEqualsPath\":\"$asked.seat\"},\"Next\":\"E\"}],\"Default\":\"E\"},"
                + "\"E\":{\"Type\":\"Succeed\"}}}");

        assertThat(client.describeStateMachine(r -> r.stateMachineArn(arn)).variableReferences())
                .containsExactly(Map.entry("C", List.of("asked", "held")));
    }

    @Test
    void metadata_come_without_the_definition() {
        String arn = create("m", PASS);

        assertThat(client.describeStateMachine(r -> r.stateMachineArn(arn).includedData("METADATA_ONLY"))
                .definition()).isEqualTo("{}");
    }

    @Test
    void what_breaks_a_constraint_is_refused_in_awss_words() {
        String arn = create("m", PASS);

        assertThatThrownBy(() -> client.listStateMachines(r -> r.maxResults(1001)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("1 validation error detected: Value '1001' at 'maxResults' failed to satisfy "
                        + "constraint: Member must have value less than or equal to 1000");
        assertThatThrownBy(() -> client.listExecutions(r -> r.stateMachineArn(arn).statusFilter("DONE")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> client.listExecutions(r -> r.stateMachineArn(arn).nextToken("other")))
                .isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> client.startExecution(r -> r.stateMachineArn(arn).name("a b")))
                .isInstanceOf(InvalidNameException.class).hasMessageContaining("Invalid Name: 'a b'");
        assertThatThrownBy(() -> client.startExecution(r -> r.stateMachineArn(arn).input("not json")))
                .isInstanceOf(InvalidExecutionInputException.class)
                .hasMessageContaining("Invalid State Machine Execution Input: 'Unrecognized token 'not'");
        assertThatThrownBy(() -> client.createStateMachine(r -> r.name("n").definition(PASS).roleArn(ROLE)
                .type("FAST"))).isInstanceOf(ValidationException.class);
    }

    private String create(String name, String definition) {
        return client.createStateMachine(r -> r.name(name).definition(definition).roleArn(ROLE)).stateMachineArn();
    }

    private List<Long> ids(boolean reverse, String execution) {
        return client.getExecutionHistoryPaginator(r -> r.executionArn(execution).reverseOrder(reverse).maxResults(3))
                .events().stream().map(HistoryEvent::id).toList();
    }

    /** The body of the message that the execution has sent. */
    private String message(String execution) {
        await(() -> client.getExecutionHistory(r -> r.executionArn(execution)).events().size() > 4);
        String parameters = client.getExecutionHistory(r -> r.executionArn(execution)).events().stream()
                .filter(event -> event.taskScheduledEventDetails() != null).findFirst().orElseThrow()
                .taskScheduledEventDetails().parameters();
        return parameters.replaceAll(".*\"MessageBody\":\"([^\"]+)\".*", "$1");
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
