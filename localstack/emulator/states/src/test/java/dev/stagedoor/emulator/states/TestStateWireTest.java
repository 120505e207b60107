package dev.stagedoor.emulator.states;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.TestExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;
import software.amazon.awssdk.services.sfn.model.ValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** States and definitions are tried with the real SDK client. */
class TestStateWireTest {

    private static final String HOLD = """
            {"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Next":"Paid",
             "Parameters":{"QueueUrl.$":"$.queue","MessageBody.$":"$.seat"},"ResultPath":"$.sent",
             "Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":2,"MaxAttempts":3}],
             "Catch":[{"ErrorEquals":["States.ALL"],"Next":"Release"}]}""";
    private static final String SEAT = "{\"queue\":\"q\",\"seat\":\"A1\"}";

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

    private TestStateResponse hold(String error, int retries) {
        return client.testState(r -> r.definition(HOLD).input(SEAT).inspectionLevel(InspectionLevel.DEBUG)
                .mock(mock -> mock.errorOutput(output -> output.error(error).cause("why")))
                .stateConfiguration(configuration -> configuration.retrierRetryCount(retries)));
    }

    @Test
    void a_mocked_result_goes_the_way_of_the_data() {
        TestStateResponse tried = client.testState(r -> r.definition(HOLD).input(SEAT)
                .inspectionLevel(InspectionLevel.DEBUG)
                .mock(mock -> mock.result("{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"x\"}")));

        assertThat(tried.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
        assertThat(tried.nextState()).isEqualTo("Paid");
        assertThat(tried.output()).contains("\"sent\":{\"MessageId\":\"1\"");
        assertThat(tried.inspectionData().input()).isEqualTo(SEAT);
        assertThat(tried.inspectionData().afterParameters())
                .isEqualTo("{\"QueueUrl\":\"q\",\"MessageBody\":\"A1\"}");
    }

    @Test
    void a_retrier_says_how_long_it_would_wait() {
        TestStateResponse tried = hold("Busy", 2);

        assertThat(tried.status()).isEqualTo(TestExecutionStatus.RETRIABLE);
        assertThat(tried.error()).isEqualTo("Busy");
        assertThat(tried.inspectionData().errorDetails().retryIndex()).isZero();
        assertThat(tried.inspectionData().errorDetails().retryBackoffIntervalSeconds()).isEqualTo(8);
    }

    @Test
    void what_no_retrier_takes_any_more_is_caught() {
        TestStateResponse tried = hold("Busy", 3);

        assertThat(tried.status()).isEqualTo(TestExecutionStatus.CAUGHT_ERROR);
        assertThat(tried.nextState()).isEqualTo("Release");
        assertThat(tried.inspectionData().errorDetails().catchIndex()).isZero();
        assertThat(tried.output()).isEqualTo("{\"Error\":\"Busy\",\"Cause\":\"why\"}");
    }

    @Test
    void a_state_is_found_in_the_workflow_of_another_and_reads_variables_and_context() {
        String machine = """
                {"StartAt":"Each","QueryLanguage":"JSONata","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":{
                 "StartAt":"One","States":{"One":{"Type":"Pass","End":true,
                  "Output":"{% $price & $states.context.Execution.Name %}"}}}}}}""";

        assertThat(client.testState(r -> r.definition(machine).stateName("One").variables("{\"price\":\"7\"}")
                .context("{\"Execution\":{\"Name\":\"e\"}}")).output()).isEqualTo("\"7e\"");
        assertThatThrownBy(() -> client.testState(r -> r.definition(machine).stateName("Two")))
                .isInstanceOf(ValidationException.class).hasMessageContaining("State not found in definition");
    }

    @Test
    void what_cannot_be_tried_is_refused() {
        String parallel = "{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[{\"StartAt\":\"A\",\"States\":"
                + "{\"A\":{\"Type\":\"Succeed\"}}}]}";

        assertThatThrownBy(() -> client.testState(r -> r.definition(parallel)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("does not support Map or Parallel");
        assertThatThrownBy(() -> client.testState(r -> r.definition(parallel).mock(mock -> mock.result("[1,2]"))))
                .isInstanceOf(ValidationException.class).hasMessageContaining("same number of items");
        assertThatThrownBy(() -> client.testState(r -> r.definition(HOLD)))
                .hasMessageContaining("RoleArn must be specified");
        assertThatThrownBy(() -> client.testState(r -> r.definition("{\"Type\":\"Succeed\"}")
                .mock(mock -> mock.result("{}")))).hasMessageContaining("State type 'Succeed' is not supported");
        assertThatThrownBy(() -> client.testState(r -> r.definition("{\"Type\":\"Succeed\"}").context("{\"Map\":{}}")))
                .hasMessageContaining("Invalid Context object provided");
    }

    @Test
    void a_definition_is_validated_without_a_machine() {
        assertThat(client.validateStateMachineDefinition(r -> r.definition(
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}")).result())
                .isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
        var wrong = client.validateStateMachineDefinition(r -> r.maxResults(1).definition(
                "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"},\"B\":{\"Type\":\"Fail\",\"Next\":\"A\"}}}"));
        assertThat(wrong.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
        assertThat(wrong.diagnostics()).singleElement().extracting(ValidateStateMachineDefinitionDiagnostic::location)
                .isEqualTo("/States/A");
        assertThat(wrong.truncated()).isTrue();
    }
}
