package dev.stagedoor.emulator.states.engine;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.states.event.ExecutionStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How much an execution may keep in variables: 256 KiB by one Assign, 10 MiB altogether, as AWS says. */
class VariablesTest {

    /** States 1 to n, each of which assigns a text of so many characters to the variable that it names. */
    private static Machine assigning(int states, int characters, String variable) {
        String chain = IntStream.rangeClosed(1, states).mapToObj(i -> "'S" + i + "': {'Type': 'Pass', 'Assign': {'"
                + variable.formatted(i) + "': '{% $pad(\\'\\', " + characters + ", \\'x\\') %}'}, "
                + (i == states ? "'End': true}" : "'Next': 'S" + (i + 1) + "'}")).collect(Collectors.joining(", "));
        Machine machine = new Machine("{'QueryLanguage': 'JSONata', 'StartAt': 'S1', 'States': {" + chain + "}}");
        machine.load = new Load(100_000_000);
        return machine.start("{}");
    }

    private static void assertRefused(Machine machine, String cause) {
        assertThat(machine.execution.ended().error().error()).isEqualTo("States.DataLimitExceeded");
        assertThat(machine.execution.ended().error().cause()).contains(cause);
        assertThat(machine.load.taken()).as("given back at its end").isZero();
    }

    @Test
    void oneAssignMaySetAsMuchAsAPayloadHoldsAndNoMore() {
        assertThat(assigning(1, 262_142, "v").execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        Machine larger = assigning(1, 262_143, "v");
        assertRefused(larger, "the state 'S1' assigns");
        assertThat(larger.events()).doesNotContain("PassStateExited");
    }

    @Test
    void allTogetherMayTakeTenMebibytes() {
        assertThat(assigning(40, 262_142, "v%d").execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertRefused(assigning(41, 262_142, "v%d"), "variables of the execution");
    }

    @Test
    void whatIsAssignedAgainCountsOnce() {
        assertThat(assigning(60, 262_142, "v").execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void branchesThatAreOverHaveGivenTheirsBack() {
        String branch = "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Assign': {'v': '{% $pad(\\'\\', 250000, \\'x\\') %}'}, "
                + "'Output': 1, 'End': true}}}";
        Machine machine = new Machine("{'QueryLanguage': 'JSONata', 'StartAt': 'M', 'States': {'M': {'Type': 'Map', "
                + "'Items': '{% [1..60] %}', 'MaxConcurrency': 1, 'End': true, 'ItemProcessor': " + branch + "}}}");
        machine.load = new Load(100_000_000);

        assertThat(machine.start("{}").execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.load.taken()).isZero();
    }
}
