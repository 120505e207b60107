package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.error.api.ExecutionLimitExceededException;
import dev.stagedoor.emulator.states.execution.Executions;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.machine.Startable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What executions keep for a redrive counts in the room of those that have ended. */
class RedriveRoomTest {

    private static final String FAIL = "{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'Gone'}}}";
    private static final String PASS = "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}";
    private static final String WAIT = "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 9, 'End': true}}}";
    private static final String INPUT = "\"" + "x".repeat(10_000) + "\"";

    @Test
    void anExecutionThatCanBeRedrivenTakesMoreRoomThanItsHistory() {
        Executions roomy = new Executions(8 * 200_000);
        Executions tight = new Executions(8 * 100_000);
        StoredExecution first = failed("one");
        StoredExecution second = failed("two");
        for (Executions executions : new Executions[]{roomy, tight}) {
            executions.add(first);
            executions.add(second);
        }

        assertThat(first.history().size() + second.history().size()).isLessThan(100_000);
        assertThat(first.execution().keptBytes()).isGreaterThan(40_000);
        assertThat(roomy.list(all -> true)).containsExactly(second, first);
        assertThat(tight.list(all -> true)).containsExactly(second);
    }

    @Test
    void whatSucceededKeepsNothing() {
        assertThat(new Machine(PASS).startText(INPUT).execution.keptBytes()).isZero();
    }

    @Test
    void whatIsForgottenOrRunsAlreadyDoesNotGoOn() {
        Executions executions = new Executions(1 << 30);
        StoredExecution failed = failed("one");
        assertThat(executions.again(failed, () -> failed)).isEmpty();

        executions.add(failed);
        StoredExecution running = stored(new Machine(WAIT).named("one").startText("1"));
        assertThat(executions.again(failed, () -> running)).contains(running);
        assertThat(executions.again(failed, () -> running)).isEmpty();
        assertThat(executions.list(all -> true)).containsExactly(running);
    }

    @Test
    void nothingGoesOnWhereThereIsNoRoomForWhatRuns() {
        Executions executions = new Executions(2);
        StoredExecution failed = failed("one");
        executions.add(stored(new Machine(WAIT).named("two").startText("1")));
        executions.add(failed);

        assertThatThrownBy(() -> executions.again(failed, () -> failed))
                .isInstanceOf(ExecutionLimitExceededException.class);
        assertThat(executions.find(failed.arn())).as("it can be asked for once more").contains(failed);
    }

    private static StoredExecution failed(String name) {
        return stored(new Machine(FAIL).named(name).startText(INPUT));
    }

    private static StoredExecution stored(Machine machine) {
        Startable startable = new Startable(machine.execution.request().machineArn(), "m",
                machine.execution.request().type(), null, null, null);
        return new StoredExecution(machine.execution, startable, machine.history, null, null);
    }
}
