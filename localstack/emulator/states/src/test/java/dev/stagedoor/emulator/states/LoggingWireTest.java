package dev.stagedoor.emulator.states;

import java.util.List;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidLoggingConfigurationException;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Executions in CloudWatch Logs, of state machines that the real SDK client makes. */
class LoggingWireTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/machine";
    private static final String GROUP = "arn:aws:logs:us-east-1:000000000000:log-group:executions:*";
    private static final String PASS = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    private static final String FAIL = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"F\"},"
            + "\"F\":{\"Type\":\"Fail\",\"Error\":\"Gone\",\"Cause\":\"sold\"}}}";

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
    void an_express_execution_is_seen_in_its_log_with_what_went_in_and_out() {
        String arn = express("x", PASS, log(LogLevel.ALL, true));

        String execution = client.startSyncExecution(r -> r.stateMachineArn(arn).input("{\"a\":1}")).executionArn();

        List<JsonNode> lines = lines(4);
        assertThat(lines).extracting(line -> line.path("type").asText()).containsExactly("ExecutionStarted",
                "PassStateEntered", "PassStateExited", "ExecutionSucceeded");
        assertThat(lines.get(1).toString()).matches("\\{\"id\":\"2\",\"type\":\"PassStateEntered\",\"details\":"
                + "\\{\"input\":\"\\{\\\\\"a\\\\\":1}\",\"inputDetails\":\\{\"truncated\":false},\"name\":\"A\"},"
                + "\"previous_event_id\":\"0\",\"event_timestamp\":\"[0-9]{13}\",\"execution_arn\":\"" + execution
                + "\",\"redrive_count\":\"0\"}");
        assertThat(server.logs.streams).singleElement().asString()
                .matches("states/x/[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{2}/00000000");
        assertThat(server.logs.callers).containsOnly("delivery.logs.amazonaws.com");
    }

    @Test
    void data_stays_out_of_a_log_that_is_to_have_none() {
        String arn = express("x", PASS, log(LogLevel.ALL, false));

        client.startSyncExecution(r -> r.stateMachineArn(arn).input("{\"secret\":1}"));

        assertThat(lines(4).toString()).doesNotContain("secret", "inputDetails", "outputDetails");
        assertThat(server.logs.lines.get(0).path("details")).hasToString("{\"roleArn\":\"" + ROLE + "\"}");
    }

    @Test
    void a_standard_execution_is_logged_beside_its_history_as_far_as_the_level_says() {
        String arn = client.createStateMachine(r -> r.name("s").definition(FAIL).roleArn(ROLE)
                .loggingConfiguration(log(LogLevel.ERROR, true))).stateMachineArn();

        String execution = client.startExecution(r -> r.stateMachineArn(arn)).executionArn();

        assertThat(lines(2)).extracting(line -> line.path("id").asText() + line.path("type").asText())
                .containsExactly("4FailStateEntered", "5ExecutionFailed");
        assertThat(client.getExecutionHistory(r -> r.executionArn(execution)).events()).hasSize(5);
    }

    @Test
    void an_input_that_is_too_long_for_a_log_is_cut_there() {
        String arn = express("x", PASS, log(LogLevel.ALL, true));
        String input = "\"" + "x".repeat(260_000) + "\"";

        assertThat(client.startSyncExecution(r -> r.stateMachineArn(arn).input(input)).output()).isEqualTo(input);

        JsonNode started = lines(4).get(0).path("details");
        assertThat(started.at("/inputDetails/truncated").asBoolean()).isTrue();
        assertThat(started.path("input").asText()).hasSizeBetween(250_000, 248 * 1024);
    }

    @Test
    void an_execution_does_not_end_with_its_log_and_others_keep_theirs() {
        String lost = express("lost", PASS, log(LogLevel.ALL, true));
        String arn = express("x", PASS, log(LogLevel.ALL, true));

        assertThat(client.startSyncExecution(r -> r.stateMachineArn(lost)).output()).isEqualTo("{}");
        client.startSyncExecution(r -> r.stateMachineArn(arn));

        assertThat(lines(4)).allSatisfy(line -> assertThat(line.path("execution_arn").asText()).contains(":x:"));
    }

    @Test
    void a_log_begins_and_ends_with_an_update() {
        String arn = express("x", PASS, log(LogLevel.OFF, true));
        client.startSyncExecution(r -> r.stateMachineArn(arn).name("before"));
        client.updateStateMachine(r -> r.stateMachineArn(arn).loggingConfiguration(log(LogLevel.ALL, true)));

        client.startSyncExecution(r -> r.stateMachineArn(arn).name("after"));

        assertThat(lines(4)).allSatisfy(line -> assertThat(line.path("execution_arn").asText()).contains(":after:"));
        assertThat(client.describeStateMachine(r -> r.stateMachineArn(arn)).loggingConfiguration())
                .isEqualTo(log(LogLevel.ALL, true));
    }

    @Test
    void a_log_that_cannot_be_is_refused_when_the_machine_is_made() {
        assertThatThrownBy(() -> client.createStateMachine(r -> r.name("m").definition(PASS).roleArn(ROLE + "-mute")
                .loggingConfiguration(log(LogLevel.ALL, true)))).isInstanceOf(SfnException.class)
                .hasMessageContaining("The state machine IAM Role is not authorized to access the Log Destination");
        assertThatThrownBy(() -> express("m", PASS, to(GROUP.replace("executions", "missing"))))
                .isInstanceOf(InvalidLoggingConfigurationException.class)
                .hasMessageContaining("there is no log group missing");
        assertThatThrownBy(() -> express("m", PASS, to(GROUP.replace(":*", ""))))
                .isInstanceOf(InvalidLoggingConfigurationException.class);
        assertThatThrownBy(() -> express("m", PASS, LoggingConfiguration.builder().level(LogLevel.ALL).build()))
                .isInstanceOf(InvalidLoggingConfigurationException.class);
        assertThat(client.listStateMachines().stateMachines()).isEmpty();
    }

    private String express(String name, String definition, LoggingConfiguration logging) {
        return client.createStateMachine(r -> r.name(name).definition(definition).roleArn(ROLE)
                .type(StateMachineType.EXPRESS).loggingConfiguration(logging)).stateMachineArn();
    }

    private static LoggingConfiguration log(LogLevel level, boolean data) {
        return to(GROUP).toBuilder().level(level).includeExecutionData(data).build();
    }

    private static LoggingConfiguration to(String group) {
        return LoggingConfiguration.builder().level(LogLevel.ALL)
                .destinations(to -> to.cloudWatchLogsLogGroup(logs -> logs.logGroupArn(group))).build();
    }

    private List<JsonNode> lines(int count) {
        await(() -> server.logs.lines.size() >= count);
        assertThat(server.logs.lines).hasSize(count);
        return server.logs.lines;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("comes in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
