package dev.stagedoor.emulator.states;

import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.states.activity.ActivityQueues;
import dev.stagedoor.emulator.states.engine.TaskTokens;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import dev.stagedoor.emulator.states.execution.Executions;
import dev.stagedoor.emulator.states.execution.Redrivability;
import dev.stagedoor.emulator.states.machine.StateMachines;
import dev.stagedoor.emulator.states.mapruns.MapRuns;

/**
 * What the service keeps in memory.
 *
 * @param room what all histories together may take
 * @param redrivability which executions can be started again
 * @param tokens of tasks that wait for somebody
 */
record Stores(StateMachines machines, Executions executions, HistoryRoom room, MapRuns mapRuns,
        Redrivability redrivability, TaskTokens tokens, ActivityQueues activities) {

    static Stores of(EmulatorContext emulator, Timers timers, RandomGenerator random) {
        StateMachines machines = new StateMachines(emulator.account(), emulator.clock(), emulator.ids(), random);
        return new Stores(machines, new Executions(Runtime.getRuntime().maxMemory()), HistoryRoom.ofHeap(),
                new MapRuns(emulator.clock()), new Redrivability(emulator.clock(), machines::isDeleting),
                new TaskTokens(emulator.ids()), new ActivityQueues(emulator.clock(), timers));
    }
}
