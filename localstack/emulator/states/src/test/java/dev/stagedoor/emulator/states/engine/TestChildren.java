package dev.stagedoor.emulator.states.engine;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.event.History;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.mapruns.FakeBucket;
import dev.stagedoor.emulator.states.mapruns.MapRun;
import dev.stagedoor.emulator.states.mapruns.MapRuns;
import dev.stagedoor.emulator.states.mapruns.reading.ItemReaders;
import dev.stagedoor.emulator.states.mapruns.reading.ReadItems;
import dev.stagedoor.emulator.states.mapruns.reading.ReadRequest;
import dev.stagedoor.emulator.states.mapruns.writing.ResultWriters;
import dev.stagedoor.emulator.states.mapruns.writing.WriteRequest;
import io.vertx.core.Future;

/** Map Runs of a test: their children are remembered, items and results are in a bucket of its own. */
final class TestChildren implements ChildExecutions {

    final List<Execution> started = new ArrayList<>();
    final FakeBucket s3 = new FakeBucket();
    final List<Execution> lost = new ArrayList<>();
    private final ManualTime time;
    private final MapRuns runs;
    private MapRun run;

    TestChildren(ManualTime time) {
        this.time = time;
        this.runs = new MapRuns(time);
    }

    @Override
    public MapRun begin(String executionArn, String machineArn, String label, MapRun.Limits limits) {
        run = runs.begin(machineArn + "/" + label, executionArn, limits);
        return run;
    }

    /** The last one. */
    MapRun run() {
        return run;
    }

    @Override
    public EventLog log(MachineType type) {
        return new History(time, new HistoryRoom(64 << 20));
    }

    @Override
    public void started(MapRun run, Execution child) {
        started.add(child);
    }

    @Override
    public void redrive(MapRun run) {
        runs.redrive(run);
    }

    @Override
    public boolean goesOn(Execution child, Execution next) {
        started.add(next);
        return !lost.contains(child);
    }

    @Override
    public String newName() {
        return "child-" + started.size();
    }

    @Override
    public Future<ReadItems> read(ItemReader reader, Data data, ReadRequest request) {
        return new ItemReaders((role, execution) -> s3).read(reader, data, request);
    }

    @Override
    public Future<JsonNode> write(ResultWriter writer, Data data, WriteRequest request) {
        return new ResultWriters((role, execution) -> s3).write(writer, data, request);
    }
}
