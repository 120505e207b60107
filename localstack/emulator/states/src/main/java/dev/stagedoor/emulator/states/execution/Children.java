package dev.stagedoor.emulator.states.execution;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.engine.ChildExecutions;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.engine.ExecutionRequest;
import dev.stagedoor.emulator.states.event.EventCounter;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.event.History;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;
import dev.stagedoor.emulator.states.machine.MachineDefinition;
import dev.stagedoor.emulator.states.machine.Revision;
import dev.stagedoor.emulator.states.machine.Startable;
import dev.stagedoor.emulator.states.mapruns.MapRun;
import dev.stagedoor.emulator.states.mapruns.MapRuns;
import dev.stagedoor.emulator.states.mapruns.reading.ItemReaders;
import dev.stagedoor.emulator.states.mapruns.reading.ReadItems;
import dev.stagedoor.emulator.states.mapruns.reading.ReadRequest;
import dev.stagedoor.emulator.states.mapruns.writing.ResultWriters;
import dev.stagedoor.emulator.states.mapruns.writing.WriteRequest;
import dev.stagedoor.emulator.states.task.MachineCalls;
import io.vertx.core.Future;

/** Map Runs whose children are found among the executions. */
public final class Children implements ChildExecutions {

    private final MapRuns runs;
    private final Executions executions;
    private final Ids ids;
    private final Clock clock;
    private final HistoryRoom room;
    private final Redrivability redrivability;
    private final ItemReaders readers;
    private final ResultWriters writers;

    /** @param s3 reads items and writes results */
    public Children(MapRuns runs, Executions executions, Ids ids, Clock clock, HistoryRoom room,
            Redrivability redrivability, MachineCalls.Factory s3) {
        this.runs = runs;
        this.executions = executions;
        this.ids = ids;
        this.clock = clock;
        this.room = room;
        this.redrivability = redrivability;
        this.readers = new ItemReaders(s3);
        this.writers = new ResultWriters(s3);
    }

    @Override
    public MapRun begin(String executionArn, String machineArn, String label, MapRun.Limits limits) {
        String arn = machineArn.replace(":stateMachine:", ":mapRun:") + "/" + label + ":" + ids.uuid();
        return runs.begin(arn, executionArn, limits);
    }

    @Override
    public EventLog log(MachineType type) {
        return type == MachineType.EXPRESS ? new EventCounter() : new History(clock, room);
    }

    @Override
    public void started(MapRun run, Execution child) {
        ExecutionRequest request = child.request();
        if (request.log() instanceof History history) {
            Revision revision = new Revision(null, new MachineDefinition("{}", request.definition()), request.roleArn(),
                    LoggingConfiguration.OFF, false, run.startDate());
            Startable startable = new Startable(request.machineArn(), request.machineName(), request.type(), revision,
                    null, null);
            executions.add(new StoredExecution(child, startable, history, null, run.arn()));
        }
    }

    @Override
    public void redrive(MapRun run) {
        runs.redrive(run);
    }

    @Override
    public boolean goesOn(Execution child, Execution next) {
        return child.request().type() == MachineType.EXPRESS || executions.find(child.request().arn())
                .filter(stored -> stored.execution() == child && redrivability.refusal(stored).isEmpty())
                .flatMap(stored -> executions.replace(stored, () -> stored.redriven(next, null))).isPresent();
    }

    @Override
    public String newName() {
        return ids.uuid();
    }

    @Override
    public Future<ReadItems> read(ItemReader reader, Data data, ReadRequest request) {
        return readers.read(reader, data, request);
    }

    @Override
    public Future<JsonNode> write(ResultWriter writer, Data data, WriteRequest request) {
        return writers.write(writer, data, request);
    }
}
