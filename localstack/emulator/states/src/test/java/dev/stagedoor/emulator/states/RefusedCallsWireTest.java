package dev.stagedoor.emulator.states;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.ValidationException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Calls that AWS's model of the API, or its pages, do not allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedCallsWireTest {

    private static final String PASS = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";

    private StatesServer server;
    private SfnClient client;
    private String machine;
    private String version;

    @BeforeAll
    void start() throws Exception {
        server = new StatesServer();
        client = server.client();
        machine = client.createStateMachine(r -> r.name("m").definition(PASS)
                .roleArn("arn:aws:iam::000000000000:role/machine").publish(true)).stateMachineArn();
        version = machine + ":1";
    }

    @AfterAll
    void stop() throws Exception {
        client.close();
        server.close();
    }

    private static AbstractThrowableAssert<?, ?> assertInvalid(ThrowingCallable call, String message) {
        return assertThatThrownBy(call).isInstanceOf(ValidationException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "A NAME", "!name", "name@"})
    void anAliasIsNotCalledWhatTheModelForbids(String name) {
        assertInvalid(() -> alias(name, 100),
                "Value '" + name + "' at 'name' failed to satisfy constraint: Member must "
                        + "satisfy regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$");
    }

    @Test
    void aWeightIsAShareOfAHundred() {
        assertInvalid(() -> alias("a", 101), "Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy "
                + "constraint: Member must have value less than or equal to 100");
    }

    private void alias(String name, int weight) {
        client.createStateMachineAlias(r -> r.name(name)
                .routingConfiguration(route -> route.stateMachineVersionArn(version).weight(weight)));
    }

    @Test
    void anUpdateOfAnAliasChangesSomething() {
        alias("changing", 100);
        assertInvalid(() -> client.updateStateMachineAlias(r -> r.stateMachineAliasArn(machine + ":changing")),
                "must be specified");
    }

    @Test
    void whatIsSensitiveIsNotRepeated() {
        assertInvalid(() -> client.publishStateMachineVersion(r -> r.stateMachineArn(machine)
                .description("s".repeat(257))), "Value at 'description' failed to satisfy constraint: Member must have "
                        + "length less than or equal to 256");
    }

    @Test
    void aPageHasATokenOfThisList() {
        assertInvalid(() -> client.listStateMachines(r -> r.nextToken("t".repeat(1_025))),
                "at 'nextToken' failed to satisfy constraint: Member must have length less than or equal to 1024");
        assertInvalid(() -> client.listStateMachines(r -> r.maxResults(1_001)),
                "Value '1001' at 'maxResults' failed to satisfy constraint");
    }

    @Test
    void executionsAreThoseOfAMachineOrOfAMapRun() {
        assertInvalid(() -> client.listExecutions(r -> r.stateMachineArn(machine)
                .mapRunArn("arn:aws:states:us-east-1:000000000000:mapRun:m/x:y")), "not both");
    }

    @Test
    void taggingKnowsResourcesAndNotStateMachines() {
        assertThatThrownBy(() -> client.listTagsForResource(r -> r.resourceArn(machine + "x")))
                .isInstanceOf(ResourceNotFoundException.class).hasMessageContaining(machine + "x");
    }

    @Test
    void aMachineIsNoAliasOfItself() {
        assertThatThrownBy(() -> client.describeStateMachineAlias(r -> r.stateMachineAliasArn(machine)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(
                () -> client.updateStateMachineAlias(r -> r.stateMachineAliasArn(machine).description("none")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void whatIsNoArnOfAMapRunIsNotLookedFor() {
        assertThatThrownBy(() -> client.describeMapRun(r -> r.mapRunArn("seats")))
                .isInstanceOf(InvalidArnException.class).hasMessageContaining("Invalid ARN prefix: seats");
        assertThatThrownBy(() -> client.describeMapRun(r -> r.mapRunArn(machine)))
                .isInstanceOf(InvalidArnException.class)
                .hasMessageContaining("Resource type not valid in this context: stateMachine");
        assertThatThrownBy(() -> client
                .describeMapRun(r -> r.mapRunArn("arn:aws:states:us-east-1:000000000000:mapRun:m/x:y")))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
