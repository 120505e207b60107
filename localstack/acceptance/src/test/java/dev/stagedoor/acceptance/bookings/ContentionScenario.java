package dev.stagedoor.acceptance.bookings;

import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether somebody else is at the same seats, or has them, DynamoDB says in one error. No test can make two transactions meet when it wants to:
 * TestState tries the deployed machines on what DynamoDB would say.
 */
@OnTarget
class ContentionScenario {

    private static final String CANCELED = "DynamoDb.TransactionCanceledException";
    private static final String INPUT = """
            {"bookingId": "bk-1", "performanceId": "p", "seats": [{"seat": "A1", "priceCategory": "stalls", "price": 1}]}""";
    /** What the states before have assigned. */
    private static final String VARIABLES = """
            {"confirmation": {}, "sale": {}, "holds": [{}], "keep": {}, "tries": %d}""";

    private final Target target;
    private final SfnClient states;

    ContentionScenario(Target target) {
        this.target = target;
        this.states = target.client(SfnClient.builder());
    }

    @AfterEach
    void close() {
        states.close();
    }

    @ParameterizedTest(name = "{0}: {1}, {2} before, {3} ... {5}")
    @CsvSource({
            "saga,   Confirm,        0, TransactionConflict,    Was it a conflict, Let them finish",
            "saga,   Confirm,        4, TransactionConflict,    Was it a conflict, Reject",
            "saga,   Confirm,        0, ConditionalCheckFailed, Was it a conflict, Reject",
            "accept, Hold the seats, 0, TransactionConflict,    Who was faster,    Let them finish",
            "accept, Hold the seats, 0, ConditionalCheckFailed, Who was faster,    Look"})
    void whoMeetsSomebodyElseTriesAgainAndWhoCameTooLateDoesNot(String machine, String state, int before,
            String reason, String choice, String next) {
        DescribeStateMachineResponse deployed = deployed(machine);

        TestStateResponse refused = states.testState(r -> r.definition(deployed.definition())
                .roleArn(deployed.roleArn())
                .stateName(state).input(INPUT).variables(VARIABLES.formatted(before))
                .inspectionLevel(InspectionLevel.DEBUG).mock(mock -> mock.errorOutput(output -> output.error(CANCELED)
                        .cause("Transaction cancelled, please refer cancellation reasons for specific reasons [None, "
                                + reason
                                + "] (Service: DynamoDb, Status Code: 400)"))));
        assertThat(refused.statusAsString()).as(refused.toString()).isEqualTo("CAUGHT_ERROR");
        assertThat(refused.nextState()).isEqualTo(choice);

        TestStateResponse chosen = states.testState(r -> r.definition(deployed.definition()).roleArn(deployed.roleArn())
                .stateName(choice).input(INPUT).variables(refused.inspectionData().variables()));
        assertThat(chosen.nextState()).isEqualTo(next);
    }

    @Test
    void whoGotNoAnswerLooksWhetherItWasWritten() {
        DescribeStateMachineResponse deployed = deployed("accept");

        TestStateResponse silent = states.testState(r -> r.definition(deployed.definition()).roleArn(deployed.roleArn())
                .stateName("Hold the seats").input(INPUT).variables(VARIABLES.formatted(0))
                .mock(mock -> mock.errorOutput(output -> output.error("States.Timeout"))));

        assertThat(silent.statusAsString()).as(silent.toString()).isEqualTo("CAUGHT_ERROR");
        assertThat(silent.nextState()).isEqualTo("Who was faster");
    }

    private DescribeStateMachineResponse deployed(String machine) {
        return states.describeStateMachine(
                r -> r.stateMachineArn(target.output("SagaMachineArn").replaceFirst("saga$", machine)));
    }
}
