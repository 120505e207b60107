package dev.stagedoor.cli.executions.find;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTest {

    private final FakeStates states = new FakeStates().machine("stagedoor-saga", StateMachineType.STANDARD)
            .machine("stagedoor-cancel", StateMachineType.STANDARD)
            .execution("stagedoor-saga", "bk-4", "RUNNING", 40).execution("stagedoor-saga", "bk-3", "FAILED", 30)
            .execution("stagedoor-saga", "bk-2", "SUCCEEDED", 20).execution("stagedoor-saga", "bk-1", "ABORTED", 10)
            .execution("stagedoor-cancel", "bk-2", "TIMED_OUT", 25);

    @Test
    void theNewestOfAllMachinesComeFirst() {
        assertThat(list(false, 3)).isEqualTo("""
                machine  name  status     started (UTC)        took
                saga     bk-4  RUNNING    2026-11-25 18:30:40  20.00 s so far
                saga     bk-3  FAILED     2026-11-25 18:30:30  1.00 s
                cancel   bk-2  TIMED_OUT  2026-11-25 18:30:25  1.00 s
                """);
    }

    @Test
    void thoseThatDidNotSucceedCanBeListedAlone() {
        assertThat(list(true, 20).lines().skip(1)).extracting(line -> line.split(" +")[2])
                .containsExactly("FAILED", "TIMED_OUT", "ABORTED");
    }

    @Test
    void allPagesAreReadButNoMoreThanAskedFor() {
        assertThat(list(false, 20).lines()).hasSize(6);
        assertThat(list(false, 1).lines()).hasSize(2);
    }

    @Test
    void anExpressMachineKeepsNoneSoItsLogIsNamed() {
        states.machine("stagedoor-quote", StateMachineType.EXPRESS).machine("stagedoor-accept",
                StateMachineType.EXPRESS).logging("stagedoor-quote");

        assertThat(list(false, 1)).endsWith(
                """
                        quote is Express: its executions are not kept. Their log: ./stagedoor logs /aws/vendedlogs/states/quote
                        accept is Express: its executions are not kept. It has no log either: what one did stands in its answer only
                        """);
    }

    @Test
    void otherSystemsMachinesAreNotOurs() {
        assertThat(list(new FakeStates().machine("other-saga", StateMachineType.STANDARD)))
                .isEqualTo("The stack has no state machine.\n");
        assertThat(list(new FakeStates().machine("stagedoor-saga", StateMachineType.STANDARD)))
                .isEqualTo("Nothing was started yet.\n");
    }

    private String list(boolean failed, int last) {
        Machines machines = new Machines(states, "stagedoor");
        return new Listing(machines, new Executions(states)).text(machines.all(), new Listing.Wish(failed, last),
                FakeStates.START.plusSeconds(60), 120);
    }

    private static String list(FakeStates states) {
        Machines machines = new Machines(states, "stagedoor");
        return new Listing(machines, new Executions(states)).text(machines.all(), new Listing.Wish(false, 20),
                FakeStates.START, 120);
    }
}
