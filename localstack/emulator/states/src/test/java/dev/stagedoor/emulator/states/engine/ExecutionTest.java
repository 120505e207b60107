package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExecutionTest {

    private static final String CALL = "'Type': 'Task', 'Resource': 'arn:aws:states:::aws-sdk:theatre:ring'";

    @Test
    void aPassStateHandsOnItsInputWithTheSpacesThatItCameWith() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}")
                .start("[1,  2]");

        assertThat(machine.output()).isEqualTo("[1,  2]");
        assertThat(machine.events()).containsExactly("ExecutionStarted", "PassStateEntered", "PassStateExited",
                "ExecutionSucceeded");
    }

    @Test
    void aWaitHoldsNothingButATimer() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 90, 'End': true}}}")
                .start("{}");

        assertThat(machine.pass(89).execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(machine.pass(1).execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.time.pending()).isZero();
    }

    @Test
    void aTaskIsTriedAgainAfterAGrowingDelayAndThenCaught() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {" + CALL + ", 'End': true, "
                + "'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 2, 'MaxAttempts': 2, 'BackoffRate': 3}], "
                + "'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': '$.why', 'Next': 'B'}]}, "
                + "'B': {'Type': 'Pass', 'End': true}}}")
                .answering((resource, arguments) -> Future
                        .failedFuture(new TaskFailedException(new ErrorOutput("Busy", "later"))))
                .start("{'a':1}");

        assertThat(machine.pass(2).calls).hasSize(2);
        assertThat(machine.pass(5).calls).hasSize(2);
        assertThat(machine.pass(1).calls).hasSize(3);
        assertThat(machine.output()).isEqualTo("{\"a\":1,\"why\":{\"Error\":\"Busy\",\"Cause\":\"later\"}}");
    }

    @Test
    void whatACatcherCannotEvaluateFailsTheExecution() {
        Machine machine = new Machine(
                "{'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {'A': {" + CALL + ", 'End': true, "
                        + "'Catch': [{'ErrorEquals': ['States.ALL'], 'Output': '{% $missing %}', 'Next': 'B'}]}, "
                        + "'B': {'Type': 'Pass', 'End': true}}}")
                .answering((resource, arguments) -> Future
                        .failedFuture(new TaskFailedException(new ErrorOutput("Busy", "later"))))
                .start("{}");

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void aTaskThatIsNotAnsweredTimesOutAndALateAnswerFindsNobody() {
        Machine machine = new Machine(
                "{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'TimeoutSeconds': 5, 'End': true, "
                        + "'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Parameters': {'t.$': '$$.Task.Token'}}}}")
                .start("{}");
        String token = machine.calls.get(0).get("t").textValue();

        machine.pass(5);

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.Timeout");
        assertThat(machine.tokens.take(token)).isEmpty();
        assertThat(machine.tokens.resource(token)).contains(machine.execution.request().machineArn());
        assertThat(machine.tokens.resource(token.substring(1))).isEmpty();
    }

    @Test
    void anAnswerByTokenIsTheResultAndComesOnce() {
        Machine machine = new Machine(
                "{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'TimeoutSeconds': 5, 'End': true, "
                        + "'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Parameters': {'t.$': '$$.Task.Token'}}}}")
                .start("{}");
        String token = machine.calls.get(0).get("t").textValue();

        machine.tokens.take(token).orElseThrow().succeeded(Machine.json("{'paid': true}"), "{\"paid\": true}");
        machine.run();

        assertThat(machine.output()).isEqualTo("{\"paid\": true}");
        assertThat(machine.tokens.take(token)).isEmpty();
        assertThat(machine.events()).containsExactly("ExecutionStarted", "TaskStateEntered", "TaskScheduled",
                "TaskStarted",
                "TaskSubmitted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded");
    }

    @Test
    void theFirstBranchThatFailsEndsTheOthers() {
        Promise<com.fasterxml.jackson.databind.JsonNode> never = Promise.promise();
        Machine machine = new Machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, 'Branches': ["
                + "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'End': true}}}, "
                + "{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'Gone'}}}]}}}")
                .answering((resource, arguments) -> never.future()).start("{}");

        assertThat(machine.execution.ended().error().error()).isEqualTo("Gone");
        assertThat(machine.time.pending()).isZero();
    }

    @Test
    void aMapRunsAsManyAtOnceAsItMay() {
        Machine machine = new Machine(
                "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'MaxConcurrency': 2, 'End': true, "
                        + "'ItemSelector': {'n.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index'}, "
                        + "'ItemProcessor': {'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 10, 'End': true}}}}}}")
                .start("[7,8,9]");

        assertThat(machine.pass(10).execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(machine.pass(10).output()).isEqualTo("[{\"n\":7,\"i\":0},{\"n\":8,\"i\":1},{\"n\":9,\"i\":2}]");
    }

    @Test
    void anExecutionThatIsStoppedCompensatesNothing() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 90, 'Next': 'B'}, "
                + "'B': {" + CALL + ", 'End': true}}}").start("{}");

        machine.execution.abort(new ErrorOutput("Stopped", "by hand"));
        machine.run().pass(100);

        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(machine.calls).isEmpty();
        assertThat(machine.events()).endsWith("ExecutionAborted");
    }

    @Test
    void aLoopEndsWhenItsHistoryIsFull() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'A'}}}").start("{}");

        assertThat(machine.execution.ended().error())
                .isEqualTo(new ErrorOutput("States.Runtime",
                        "The execution reached the maximum number of history events (25000)."));
        assertThat(machine.history.events()).hasSize(25_000);
    }

    @Test
    void variablesOfAnOuterWorkflowAreReadInside() {
        Machine machine = new Machine("{'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {"
                + "'A': {'Type': 'Pass', 'Assign': {'row': 7}, 'Next': 'M'}, "
                + "'M': {'Type': 'Map', 'Items': [1, 2], 'End': true, 'ItemProcessor': {'StartAt': 'B', 'States': {"
                + "'B': {'Type': 'Pass', 'Output': '{% $row * $states.input %}', 'End': true}}}}}}").start("{}");

        assertThat(machine.output()).isEqualTo("[7,14]");
    }

    @Test
    void aDistributedMapRunsEachItemAsAnExecutionOfItsOwn() {
        Machine machine = new Machine(
                "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'MaxConcurrency': 1, 'End': true, "
                        + "'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, "
                        + "'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 10, 'End': true}}}}}}")
                .start("[7,8]");

        assertThat(machine.pass(10).children.started).hasSize(2);
        assertThat(machine.pass(10).output()).isEqualTo("[7,8]");
        assertThat(machine.events()).containsExactly("ExecutionStarted", "MapStateEntered", "MapStateStarted",
                "MapRunStarted",
                "MapRunSucceeded", "MapStateSucceeded", "MapStateExited", "ExecutionSucceeded");
    }

    @Test
    void aDistributedMapToleratesAsManyFailuresAsItSays() {
        String map = "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'MaxConcurrency': 1, 'ToleratedFailureCount': %d, 'End': true, "
                + "'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, "
                + "'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'Gone'}}}}}}";

        assertThat(new Machine(map.formatted(2)).start("[7,8]").output()).isEqualTo("[]");
        assertThat(new Machine(map.formatted(1)).start("[7,8]").execution.ended().error().error())
                .isEqualTo("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void aDistributedMapGivesItsChildrenBatches() {
        Machine machine = new Machine("{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true, "
                + "'ItemBatcher': {'MaxItemsPerBatch': 2, 'BatchInput': {'show': 'Hamlet'}}, "
                + "'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, "
                + "'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}}}}").start("[1,2,3]");

        assertThat(machine.output()).isEqualTo("[{\"BatchInput\":{\"show\":\"Hamlet\"},\"Items\":[1,2]},"
                + "{\"BatchInput\":{\"show\":\"Hamlet\"},\"Items\":[3]}]");
    }

    @Test
    void whoeverStopsAnExecutionAtOnceFindsItInItsFirstState() {
        Machine machine = new Machine(
                "{'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 90, 'End': true}}}");
        machine.begin("{}").execution.abort(new ErrorOutput(null, null));

        assertThat(machine.run().events()).containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionAborted");
    }

    @Test
    void timesThatNobodyLivesToSeeAreWaitedFor() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {" + CALL
                + ", 'TimeoutSeconds': 99999999, "
                + "'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 1000000000000000000, 'MaxDelaySeconds': "
                + "1000000000000000000}], 'End': true}}}")
                .answering((resource, arguments) -> Future
                        .failedFuture(new TaskFailedException(new ErrorOutput("Busy", "later"))))
                .start("{}");

        assertThat(machine.pass(10).execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        machine.execution.abort(new ErrorOutput(null, null));
        assertThat(machine.run().execution.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(machine.time.pending()).isZero();
    }

    @Test
    void aDefectEndsTheExecutionInsteadOfLettingItHang() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {" + CALL + ", 'End': true}}}")
                .answering((resource, arguments) -> {
                    throw new ArithmeticException("defect");
                })
                .start("{}");

        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(machine.execution.ended().error().error()).isEqualTo("States.Runtime");
        assertThat(machine.execution.ended().error().cause()).contains("see its log");
        assertThat(machine.events()).endsWith("ExecutionFailed");
        assertThat(machine.time.pending()).isZero();
    }
}
