package dev.stagedoor.emulator.states.execution;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.engine.ChildExecutions;
import dev.stagedoor.emulator.states.engine.Execution;
import dev.stagedoor.emulator.states.engine.ExecutionRequest;
import dev.stagedoor.emulator.states.error.ErrorOutput;
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
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;

/** Map Runs whose children are found among the executions. */
public final class Children implements ChildExecutions {

    private final MapRuns runs;
    private final Executions executions;
    private final Ids ids;
    private final Clock clock;
    private final HistoryRoom room;
    private final Redrivability redrivability;

    public Children(MapRuns runs, Executions executions, Ids ids, Clock clock,
            HistoryRoom room, Redrivability redrivability) {
        this.runs = runs;
        this.executions = executions;
        this.ids = ids;
        this.clock = clock;
        this.room = room;
        this.redrivability = redrivability;
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
    public Future<JsonNode> read(ItemReader reader, Data data, String roleArn) {
        return refused("ItemReader");
    }

    @Override
    public Future<JsonNode> write(ResultWriter writer, Data data, MapRun run, List<Execution> children,
            String roleArn) {
        return refused("ResultWriter");
    }

    private static Future<JsonNode> refused(String field) {
        return Future.failedFuture(new TaskFailedException(new ErrorOutput("States.Runtime",
                "The Stagedoor emulator does not have " + field + " yet")));
    }
}
