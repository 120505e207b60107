package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.mapruns.MapRun;
import dev.stagedoor.emulator.states.mapruns.reading.ReadItems;
import dev.stagedoor.emulator.states.mapruns.reading.ReadRequest;
import dev.stagedoor.emulator.states.mapruns.writing.WriteRequest;
import io.vertx.core.Future;

/** What distributed Map states need beyond their execution. */
public interface ChildExecutions {

    /** A new Map Run, which has begun. */
    MapRun begin(String executionArn, String machineArn, String label, MapRun.Limits limits);

    /** The log of a child. */
    EventLog log(MachineType type);

    /** A child has started: whoever asks for it finds it. */
    void started(MapRun run, Execution child);

    /** A run whose state did not succeed goes on. */
    void redrive(MapRun run);

    /**
     * A child that ended without success is to go on.
     *
     * @param next takes its place; it has not started
     * @return whether it may; where not, the child's end is final
     */
    boolean goesOn(Execution child, Execution next);

    /** A name that no child had. */
    String newName();

    /** The items; fails with a {@link dev.stagedoor.emulator.states.task.TaskFailedException}. */
    Future<ReadItems> read(ItemReader reader, Data data, ReadRequest request);

    /**
     * What becomes of the results; fails with a {@link dev.stagedoor.emulator.states.task.TaskFailedException}.
     *
     * @return the state's result
     */
    Future<JsonNode> write(ResultWriter writer, Data data, WriteRequest request);
}
