package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTest {

    private static final String ITEMS = "[1,1,1,1,1,1,1,1,1,1]";
    private static final String WAIT = "{'StartAt': 'A', 'States': {'A': {'Type': 'Wait', 'Seconds': 1, 'End': true}}}";

    private static String map(String processor) {
        return "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'ItemsPath': '$$.Execution.Input', 'End': true, "
                + "'ItemProcessor': " + processor + "}}}";
    }

    @Test
    void variablesForWhichThereIsNoMemoryEndTheExecutionAndOneThatIsAssignedAgainCountsOnce() {
        String assign = "'Type': 'Pass', 'Assign': {'v': '{% $pad($states.context.State.Name, 6000) %}'}";
        Machine machine = new Machine("{'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {'A': {" + assign
                + ", 'Next': 'B'}, 'B': {" + assign + ", 'Next': 'C'}, 'C': {'Type': 'Pass', "
                + "'Assign': {'w': '{% $v %}'}, 'End': true}}}");
        long others = machine.load.max() - 10_000;
        machine.load.take(others);

        machine.start("{}");

        assertThat(machine.execution.ended().error().cause()).contains("no memory for so large variables");
        assertThat(machine.events().stream().filter("PassStateExited"::equals)).hasSize(2);
        assertThat(machine.load.taken()).as("given back at its end").isEqualTo(others);
    }

    @Test
    void mapsInMapsRunFewerIterationsAtOnceWhereMemoryIsShort() {
        Machine machine = new Machine(map(map(map(WAIT))));
        machine.load = new Load(400 * Load.BRANCH);

        machine.start(ITEMS);

        assertThat(machine.time.pending()).isLessThan(100);
        assertThat(machine.pass(200).execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void branchesForWhichThereIsNoMemoryFailTheExecutionAndTheOthersLetGo() {
        Machine machine = new Machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, 'Branches': ["
                + WAIT + ", " + WAIT + ", " + WAIT + "]}}}");
        machine.load = new Load(2 * Load.BRANCH);

        machine.start("{}");

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.Runtime");
        assertThat(machine.execution.ended().error().cause()).contains("no memory for so many branches");
        assertThat(machine.load.taken()).isZero();
        assertThat(machine.time.pending()).isZero();
    }

    @Test
    void anIterationTakesWhatItsSelectorMakes() {
        Machine machine = new Machine(map(WAIT).replace("'End': true, 'ItemProcessor'",
                "'End': true, 'ItemSelector': {'a': '" + "x".repeat(50_000) + "'}, 'ItemProcessor'"));

        machine.start("[1]");

        assertThat(machine.load.taken()).isGreaterThan(100_000);
    }

    @Test
    void outputsThatWaitForTheOthersTakeMemoryUntilTheMapEnds() {
        Machine machine = new Machine(map(largeThenLate(50_000)));

        machine.start("[0, 1]");

        assertThat(machine.load.taken()).isGreaterThan(100_000);
        assertThat(machine.pass(1).execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.load.taken()).isZero();
    }

    @Test
    void outputsForWhichThereIsNoMemoryFailTheMapAndTheOthersLetGo() {
        Machine machine = new Machine(map(largeThenLate(50_000)));
        machine.load = new Load(100_000);

        machine.start("[0, 1]");

        assertThat(machine.execution.ended().error().error()).isEqualTo("States.Runtime");
        assertThat(machine.execution.ended().error().cause()).contains("no memory for the outputs");
        assertThat(machine.load.taken()).isZero();
        assertThat(machine.time.pending()).isZero();
    }

    @Test
    void outputsOfBranchesTakeMemoryToo() {
        String large = "{'StartAt': 'L', 'States': {'L': {'Type': 'Pass', 'Result': '" + "x".repeat(50_000)
                + "', 'End': true}}}";
        Machine machine = new Machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Parallel', 'End': true, 'Branches': ["
                + large + ", " + WAIT + "]}}}");

        machine.start("{}");

        assertThat(machine.load.taken()).isGreaterThan(100_000);
        assertThat(machine.pass(1).execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(machine.load.taken()).isZero();
    }

    /** A large output at once for the item 0, a second later nothing for the others. */
    private static String largeThenLate(int characters) {
        return "{'StartAt': 'C', 'States': {'C': {'Type': 'Choice', 'Choices': [{'Variable': '$', 'NumericEquals': 0, "
                + "'Next': 'L'}], 'Default': 'W'}, 'L': {'Type': 'Pass', 'Result': '" + "x".repeat(characters)
                + "', 'End': true}, 'W': {'Type': 'Wait', 'Seconds': 1, 'End': true}}}";
    }

    @Test
    void anExecutionForWhoseFirstEventThereIsNoRoomSaysSoAndEnds() {
        Machine machine = new Machine(WAIT);
        machine.room = new HistoryRoom(1);

        machine.start("{}");

        assertThat(machine.execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(machine.execution.ended().error().cause()).startsWith("The histories of all executions");
    }
}
