package dev.stagedoor.emulator.states.engine;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.states.mapruns.MapRun;

/**
 * A Map Run whose children did not all succeed.
 *
 * @param started the children that were started, in the order of their batches
 */
record KeptMapRun(MapRun run, MapBatches batches, List<Execution> started) implements Kept {

    private static final long CHILD = 1024;

    /** The children are counted as executions of their own. */
    @Override
    public long weight(Set<Object> counted) {
        return CHILD * started.size() + batches.weight(counted);
    }
}
