package dev.stagedoor.emulator.states.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.event.HistoryEvent;
import dev.stagedoor.emulator.states.mapruns.MapRun;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.TaskResource;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedriveTest {

    private static final String CALL = "'Type': 'Task', 'Resource': 'arn:aws:states:::aws-sdk:theatre:ring'";
    private static final ErrorOutput NO_REASON = new ErrorOutput(null, null);

    private final Queue<Boolean> well = new ArrayDeque<>();

    /** Services that fail or answer with what they got, as a test says; afterwards all is well. */
    private final BiFunction<TaskResource, JsonNode, Future<JsonNode>> services = (resource,
            arguments) -> Boolean.FALSE.equals(well.poll())
                    ? Future.failedFuture(new TaskFailedException(new ErrorOutput("Busy", "later")))
                    : Future.succeededFuture(arguments);

    @Test
    void theFailedStateIsDoneAgainWithItsInputAndVariablesAndWhatSucceededIsNot() {
        well.addAll(List.of(true, false));
        Machine machine = new Machine("{'StartAt': 'A', 'States': {"
                + "'A': {" + CALL + ", 'Parameters': {'a': 1}, 'Assign': {'kept.$': '$.a'}, 'Next': 'B'}, "
                + "'B': {" + CALL + ", 'Parameters': {'b.$': '$kept', 'c.$': '$.a'}, 'End': true}}}")
                .answering(services).start("{}");
        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);

        machine.redrive();

        assertThat(machine.output()).isEqualTo("{\"b\":1,\"c\":1}");
        assertThat(machine.calls).hasSize(3);
        assertThat(machine.eventsSinceRedrive()).containsExactly("ExecutionRedriven", "TaskScheduled", "TaskStarted",
                "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded");
    }

    @Test
    void everyPathGoesOnAfterItsOwnLastEvent() {
        Promise<JsonNode> never = Promise.promise();
        Machine machine = new Machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, 'Branches': ["
                + branch("{" + CALL + ", 'Parameters': {'n': 1}, 'End': true}") + ", "
                + branch("{" + CALL + ", 'Parameters': {'n': 2}, 'End': true}") + "]}}}")
                .answering((resource, arguments) -> never.future()).start("{}");

        stopped(machine).answering(services).redrive();

        long[] aborted = ids(machine, "TaskStateAborted");
        assertThat(machine.history.events()).filteredOn(event -> event.type().text().equals("TaskScheduled"))
                .extracting(HistoryEvent::previousId).endsWith(aborted[0], aborted[1]);
    }

    private static long[] ids(Machine machine, String type) {
        return machine.history.events().stream().filter(event -> event.type().text().equals(type))
                .mapToLong(HistoryEvent::id).toArray();
    }

    @Test
    void theEventOfTheRedriveFollowsTheEndAndSaysWhichRedriveItIs() {
        well.addAll(List.of(false, false));
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {" + CALL + ", 'End': true}}}")
                .answering(services).start("{}");

        machine.redrive().redrive();

        List<HistoryEvent> redriven = machine.history.events().stream()
                .filter(event -> event.type().text().equals("ExecutionRedriven")).toList();
        assertThat(redriven).extracting(event -> event.details().get("redriveCount").intValue()).containsExactly(1, 2);
        assertThat(redriven).allSatisfy(event -> assertThat(event.previousId()).isEqualTo(event.id() - 1));
        assertThat(machine.execution.redrive().count()).isEqualTo(2);
    }

    @Test
    void theContextObjectCountsRedrivesAndTheRetriesBeginAnew() {
        well.addAll(List.of(false, false, false));
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {" + CALL
                + ", 'Retry': [{'ErrorEquals': ['Busy'], 'MaxAttempts': 1}], 'End': true, "
                + "'Parameters': {'n.$': '$$.Execution.RedriveCount', 'r.$': '$$.State.RetryCount', 'e.$': '$$.Execution'}}}}")
                .answering(services).start("{}").pass(1);
        machine.time.passSeconds(60);

        machine.redrive().pass(1);

        JsonNode context = Machine.json(machine.output());
        assertThat(context.get("n").intValue()).isEqualTo(1);
        assertThat(context.get("r").intValue()).isEqualTo(1);
        assertThat(context.at("/e/StartTime").textValue()).isEqualTo("2027-01-14T19:30:00.000Z");
        assertThat(context.at("/e/RedriveTime").textValue()).isEqualTo("2027-01-14T19:31:01.000Z");
    }

    @Test
    void anExecutionThatIsStoppedInAWaitWaitsOnceMoreAndATimeInThePastIsOver() {
        Machine seconds = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 9, 'End': true}}}")
                .start("{}");
        Machine until = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Wait', "
                + "'Timestamp': '2027-01-14T19:30:09Z', 'End': true}}}").start("{}");

        assertThat(stopped(seconds.pass(8)).redrive().pass(8).execution.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(seconds.pass(1).execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(stopped(until).pass(20).redrive().execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(until.time.pending()).isZero();
    }

    private static Machine stopped(Machine machine) {
        machine.execution.abort(NO_REASON);
        return machine.run();
    }

    @Test
    void aTaskThatWaitedForATokenIsHandedOutAgainWithANewOne() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'End': true, "
                + "'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Parameters': {'t.$': '$$.Task.Token'}}}}")
                .start("{}");

        stopped(machine).redrive();

        String first = machine.calls.get(0).get("t").textValue();
        String second = machine.calls.get(1).get("t").textValue();
        assertThat(machine.tokens.take(first)).isEmpty();
        machine.tokens.take(second).orElseThrow().succeeded(Machine.json("7"), "7");
        assertThat(machine.run().output()).isEqualTo("7");
    }

    @Test
    void theTimeoutOfTheExecutionBeginsAnew() {
        Machine machine = new Machine("{'TimeoutSeconds': 10, 'StartAt': 'A', 'States': {"
                + "'A': {'Type': 'Wait', 'Seconds': 8, 'Next': 'B'}, 'B': {'Type': 'Wait', 'Seconds': 8, 'End': true}}}")
                .start("{}").pass(10);
        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.TIMED_OUT);

        assertThat(machine.redrive().pass(8).execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void aFailStateIsEnteredAgainAndFailsAgain() {
        Machine machine = new Machine("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'Gone'}}}")
                .start("{}").redrive();

        assertThat(machine.execution.ended().error().error()).isEqualTo("Gone");
        assertThat(machine.eventsSinceRedrive()).containsExactly("ExecutionRedriven", "FailStateEntered",
                "ExecutionFailed");
    }

    @Test
    void ofAParallelStateOnlyTheBranchesRunThatDidNotSucceed() {
        well.addAll(List.of(true, false));
        Machine machine = new Machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, 'Branches': ["
                + branch("{" + CALL + ", 'Parameters': {'n': 1}, 'End': true}") + ", "
                + branch("{" + CALL + ", 'Parameters': {'n': 2}, 'End': true}") + ", "
                + "{'StartAt': 'V', 'States': {'V': {'Type': 'Pass', 'Assign': {'v': 3}, 'Next': 'W'}, "
                + "'W': {'Type': 'Wait', 'Seconds': 60, 'Next': 'X'}, "
                + "'X': {'Type': 'Pass', 'Parameters': {'n.$': '$v'}, 'End': true}}}]}}}")
                .answering(services).start("{}");
        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);

        machine.redrive().pass(60);

        assertThat(machine.output()).isEqualTo("[{\"n\":1},{\"n\":2},{\"n\":3}]");
        assertThat(machine.calls).hasSize(3);
    }

    private static String branch(String state) {
        return "{'StartAt': 'S', 'States': {'S': " + state + "}}";
    }

    @Test
    void ofAMapOnlyTheIterationsRunThatDidNotSucceed() {
        well.addAll(List.of(true, false));
        Machine machine = new Machine("{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'MaxConcurrency': 2, "
                + "'ItemSelector': {'n.$': '$$.Map.Item.Value'}, 'End': true, 'ItemProcessor': "
                + branch("{" + CALL + ", 'End': true}") + "}}}")
                .answering(services).start("[5, 6, 7, 8]");
        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);
        int before = machine.calls.size();

        machine.redrive();

        assertThat(machine.output()).isEqualTo("[{\"n\":5},{\"n\":6},{\"n\":7},{\"n\":8}]");
        assertThat(machine.calls.subList(before, machine.calls.size()))
                .extracting(call -> call.get("n").intValue()).doesNotContain(5).contains(6, 7, 8);
        assertThat(machine.events()).containsOnlyOnce("MapStateStarted", "MapStateExited");
    }

    @Test
    void aStateWhoseResultCannotBeReadIsDoneAgainAsAWhole() {
        Machine machine = new Machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, "
                + "'ResultSelector': {'x.$': '$[9]'}, 'Branches': [" + branch("{" + CALL + ", 'End': true}") + "]}}}")
                .answering(services).start("{}");

        machine.redrive();

        assertThat(machine.calls).hasSize(2);
        assertThat(machine.eventsSinceRedrive()).contains("ParallelStateStarted");
    }

    @Test
    void mapsInParallelStatesInMapsGoOnFromWhereEachStood() {
        Promise<JsonNode> never = Promise.promise();
        Machine machine = new Machine("{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true, 'ItemProcessor': "
                + branch("{'Type': 'Parallel', 'End': true, 'Branches': ["
                        + branch("{'Type': 'Map', 'End': true, 'ItemProcessor': "
                                + branch("{" + CALL + ", 'Parameters': {'n.$': '$'}, 'End': true}") + "}")
                        + "]}")
                + "}}}")
                .answering((resource, arguments) -> arguments.get("n").intValue() == 3
                        ? never.future()
                        : Future.succeededFuture(arguments))
                .start("[[1, 2], [3, 4]]");

        stopped(machine).answering(services).redrive();

        assertThat(machine.output()).isEqualTo("[[[{\"n\":1},{\"n\":2}]],[[{\"n\":3},{\"n\":4}]]]");
        assertThat(machine.calls).hasSize(5);
    }

    @Test
    void ofAMapRunOnlyTheChildrenRunThatDidNotSucceed() {
        well.addAll(List.of(true, false));
        Machine machine = distributed("STANDARD", "").answering(services).start("[1, 2, 3]");
        MapRun run = machine.children.run();
        assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
        int before = machine.calls.size();

        machine.redrive();

        assertThat(machine.output()).isEqualTo("[{\"n\":1},{\"n\":2},{\"n\":3}]");
        assertThat(machine.calls.subList(before, machine.calls.size()))
                .extracting(call -> call.get("n").intValue()).containsExactly(2);
        assertThat(machine.eventsSinceRedrive()).containsExactly("ExecutionRedriven", "MapRunRedriven",
                "MapRunSucceeded", "MapStateSucceeded", "MapStateExited", "ExecutionSucceeded");
        assertThat(run.redriveCount()).isEqualTo(1);
        assertThat(run.count(ExecutionStatus.SUCCEEDED).executions()).isEqualTo(3);
        assertThat(run.count(ExecutionStatus.FAILED).executions()).isZero();
    }

    private static Machine distributed(String childType, String more) {
        return new Machine("{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true, " + more + "'ItemProcessor': "
                + "{'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': '" + childType + "'}, "
                + "'StartAt': 'S', 'States': {'S': {" + CALL + ", 'Parameters': {'n.$': '$'}, 'End': true}}}}}}");
    }

    @Test
    void anExpressChildOfAMapRunBeginsAgain() {
        well.addAll(List.of(true, false));
        Machine machine = distributed("EXPRESS", "'MaxConcurrency': 1, ").answering(services).start("[1, 2]");

        machine.redrive();

        assertThat(machine.output()).isEqualTo("[{\"n\":1},{\"n\":2}]");
        assertThat(machine.calls).hasSize(3);
        assertThat(machine.children.started).extracting(child -> child.redrive().count()).containsOnly(0);
    }

    @Test
    void aChildThatIsForgottenStaysFailedAndFailsItsRunAgain() {
        well.addAll(List.of(false, true));
        Machine machine = distributed("STANDARD", "'MaxConcurrency': 1, ").answering(services).start("[1, 2]");
        machine.children.lost.add(machine.children.started.get(0));

        machine.redrive();

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.ExceedToleratedFailureThreshold");
        MapRun run = machine.children.run();
        assertThat(run.notRedrivable().executions()).isEqualTo(1);
        assertThat(run.pendingRedrive().executions()).isZero();
        assertThat(machine.eventsSinceRedrive()).containsSequence("MapRunFailed", "MapStateFailed");
    }

    @Test
    void aMapRunThatWasStoppedGoesOnWithTheChildrenThatWereStopped() {
        Promise<JsonNode> never = Promise.promise();
        Machine machine = distributed("STANDARD", "'MaxConcurrency': 2, ")
                .answering((resource, arguments) -> arguments.get("n").intValue() == 1
                        ? Future.succeededFuture(arguments)
                        : never.future())
                .start("[1, 2, 3, 4]");

        stopped(machine);
        assertThat(machine.children.run().count(ExecutionStatus.ABORTED).executions()).isEqualTo(2);
        machine.answering(services).redrive();

        assertThat(machine.output()).isEqualTo("[{\"n\":1},{\"n\":2},{\"n\":3},{\"n\":4}]");
        assertThat(machine.children.run().pending().executions()).isZero();
    }

    @Test
    void whatARedriveGoesOnWithIsGivenBackWithTheMemoryOfItsBranches() {
        well.addAll(List.of(true, false));
        Machine machine = new Machine("{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true, 'ItemProcessor': "
                + branch("{" + CALL + ", 'End': true}") + "}}}").answering(services).start("[1, 2, 3]");

        assertThat(machine.execution.keptBytes()).isPositive();
        assertThat(machine.load.taken()).isZero();
        assertThat(machine.redrive().execution.keptBytes()).isZero();
        assertThat(machine.load.taken()).isZero();
    }
}
