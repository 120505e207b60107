package dev.stagedoor.acceptance.payments;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** A state machine that asks the provider for a payment and waits for its answer, as the booking saga does. Close it: it leaves nothing. */
final class WaitingMachine implements AutoCloseable {

    private static final String DEFINITION = """
            {"QueryLanguage": "JSONata", "StartAt": "Pay", "States": {"Pay": {
              "Type": "Task",
              "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Arguments": {
                "QueueUrl": "%s",
                "MessageBody": {
                  "action": "{%% $states.input.action %%}", "bookingId": "{%% $states.context.Execution.Name %%}",
                  "amount": 84.5, "currency": "EUR", "paymentMethod": "{%% $states.input.card %%}",
                  "taskToken": "{%% $states.context.Task.Token %%}"
                }
              },
              "TimeoutSeconds": "{%% $states.input.patience %%}",
              "End": true
            }}}""";
    /** A cold consumer on a busy machine included. */
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String POLICY = "pay";

    private final String name;
    private final SfnClient states;
    private final IamClient iam;
    private final String arn;

    /** A machine of the system, as far as its name tells. */
    static WaitingMachine ofTheTheatre(Target target) {
        String queue = target.output("PaymentsQueueUrl");
        return new WaitingMachine(target, queue.substring(queue.lastIndexOf('/') + 1) + "-" + UUID.randomUUID());
    }

    /** One of somebody else, in the same account. */
    static WaitingMachine ofSomebodyElse(Target target) {
        return new WaitingMachine(target, "waiting-" + UUID.randomUUID());
    }

    private WaitingMachine(Target target, String name) {
        this.name = name;
        states = target.client(SfnClient.builder());
        iam = target.client(IamClient.builder().region(Region.AWS_GLOBAL));
        String role = iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                "Principal":{"Service":"states.amazonaws.com"}}]}""")).role().arn();
        iam.putRolePolicy(r -> r.roleName(name).policyName(POLICY).policyDocument(
                """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}"""));
        arn = states.createStateMachine(r -> r.name(name).roleArn(role)
                .definition(DEFINITION.formatted(target.output("PaymentsQueueUrl")))).stateMachineArn();
    }

    /** Asks for a charge. @return the execution; its booking is called as it is */
    String charge(String card) {
        return start("charge", card, 120);
    }

    String refund(String card) {
        return start("refund", card, 120);
    }

    /** Asks for a charge, and waits for the answer no longer than so many seconds. */
    String chargeWithin(int seconds, String card) {
        return start("charge", card, seconds);
    }

    private String start(String action, String card, int patience) {
        return states.startExecution(r -> r.stateMachineArn(arn).name("b-" + UUID.randomUUID()).input("""
                {"action":"%s","card":"%s","patience":%d}""".formatted(action, card, patience))).executionArn();
    }

    /** How the execution ended, as soon as it did. */
    DescribeExecutionResponse end(String execution) throws Exception {
        return Eventually.find("end of " + execution, LIMIT,
                () -> Optional.of(states.describeExecution(r -> r.executionArn(execution)))
                        .filter(now -> now.status() != ExecutionStatus.RUNNING));
    }

    /** The token that the execution waits on, from its history. */
    String token(String execution) throws Exception {
        return Eventually.find("task token of " + execution, LIMIT,
                () -> states.getExecutionHistory(r -> r.executionArn(execution)).events().stream()
                        .filter(event -> event.taskScheduledEventDetails() != null)
                        .map(event -> event.taskScheduledEventDetails().parameters()).findFirst()
                        .map(WaitingMachine::tokenOf));
    }

    private static String tokenOf(String parameters) {
        try {
            JsonNode body = new ObjectMapper().readTree(parameters).path("MessageBody");
            return body.path("taskToken").asText();
        } catch (IOException e) {
            throw new AssertionError("No parameters of a message: " + parameters, e);
        }
    }

    @Override
    public void close() {
        states.deleteStateMachine(r -> r.stateMachineArn(arn));
        iam.deleteRolePolicy(r -> r.roleName(name).policyName(POLICY));
        iam.deleteRole(r -> r.roleName(name));
        states.close();
        iam.close();
    }
}
