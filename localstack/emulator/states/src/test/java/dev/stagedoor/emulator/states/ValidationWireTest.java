package dev.stagedoor.emulator.states;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionSeverity;
import software.amazon.awssdk.services.sfn.model.ValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Definitions are validated with the real SDK client. */
class ValidationWireTest {

    private static final String STATIC = "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"Result\":\"$.a\","
            + "\"Parameters\":{\"a\":\"$.b\"},\"End\":true}}}";

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
    void warningsAreAnsweredToThoseWhoAskForThem() {
        assertThat(client.validateStateMachineDefinition(r -> r.definition(STATIC)).diagnostics()).isEmpty();

        ValidateStateMachineDefinitionResponse asked = client.validateStateMachineDefinition(
                r -> r.definition(STATIC).severity(ValidateStateMachineDefinitionSeverity.WARNING));

        assertThat(asked.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
        assertThat(asked.diagnostics()).extracting(ValidateStateMachineDefinitionDiagnostic::code)
                .containsExactly("NO_DOLLAR", "PASS_RESULT_IS_STATIC");
        assertThat(asked.truncated()).isFalse();
    }

    @Test
    void theAnswerIsCutWhereTheCallerSaysAndTheResultIsOfAllOfIt() {
        ValidateStateMachineDefinitionResponse cut = client
                .validateStateMachineDefinition(r -> r.definition("{\"a\":1,\"b\":2}").maxResults(1));

        assertThat(cut.diagnostics()).hasSize(1);
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.result()).isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
        assertThat(client.validateStateMachineDefinition(r -> r.definition("{\"a\":1,\"b\":2}").maxResults(0))
                .diagnostics()).hasSize(3);
    }

    @Test
    void whatIsAskedForIsOneOfAwssWords() {
        assertThatThrownBy(() -> client.validateStateMachineDefinition(r -> r.definition(STATIC).severity("HINT")))
                .isInstanceOf(ValidationException.class).hasMessageContaining("[ERROR, WARNING]");
        assertThatThrownBy(() -> client.validateStateMachineDefinition(r -> r.definition(STATIC).type("FAST")))
                .isInstanceOf(ValidationException.class).hasMessageContaining("[STANDARD, EXPRESS]");
        assertThatThrownBy(() -> client.validateStateMachineDefinition(r -> r.definition(STATIC).maxResults(101)))
                .isInstanceOf(ValidationException.class);
    }
}
