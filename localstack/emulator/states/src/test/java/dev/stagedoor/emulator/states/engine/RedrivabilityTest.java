package dev.stagedoor.emulator.states.engine;

import java.time.Duration;

import dev.stagedoor.emulator.states.event.History;
import dev.stagedoor.emulator.states.execution.Redrivability;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import dev.stagedoor.emulator.states.machine.Startable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RedrivabilityTest {

    private static final String FAIL = "{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'Gone'}}}";

    private boolean deleting;

    @Test
    void anExecutionCanBeRedrivenForAFortnightAfterItsEnd() {
        Machine machine = new Machine(FAIL).start("{}");

        machine.time.pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(refusal(machine)).isNull();
        machine.time.passSeconds(1);
        assertThat(refusal(machine)).isEqualTo("Execution redrivable period exceeded");
        machine.redrive();
        assertThat(refusal(machine)).isNull();
    }

    @Test
    void noneThatStartedAYearAgo() {
        Machine machine = new Machine("{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 99999999, "
                + "'End': true}}}").start("{}");

        machine.time.pass(Duration.ofDays(365));

        assertThat(refusal(machine.run())).isEqualTo("Execution has exceeded the max execution time");
    }

    @Test
    void noneThatHasSoManyEventsThatNothingCouldFollow() {
        Machine machine = new Machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'B'}, "
                + "'B': {'Type': 'Pass', 'Next': 'A'}}}").start("{}");

        assertThat(machine.history.count()).isEqualTo(History.MAX_EVENTS);
        assertThat(refusal(machine)).isEqualTo("Execution history event limit exceeded");
    }

    @Test
    void noneOfAStateMachineThatIsBeingDeleted() {
        Machine machine = new Machine(FAIL).start("{}");
        deleting = true;

        assertThat(refusal(machine)).isEqualTo("State machine is in DELETING status");
    }

    private String refusal(Machine machine) {
        Startable startable = new Startable(machine.execution.request().machineArn(), "m",
                machine.execution.request().type(), null, null, null);
        return new Redrivability(machine.time, arn -> deleting)
                .refusal(new StoredExecution(machine.execution, startable, machine.history, null, null)).orElse(null);
    }
}
