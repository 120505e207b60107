package dev.stagedoor.emulator.states;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.states.activity.ActivityQueues;
import dev.stagedoor.emulator.states.definition.parse.DefinitionParser;
import dev.stagedoor.emulator.states.definition.parse.DefinitionReader;
import dev.stagedoor.emulator.states.definition.parse.Expressions;
import dev.stagedoor.emulator.states.engine.Engine;
import dev.stagedoor.emulator.states.engine.EngineContext;
import dev.stagedoor.emulator.states.engine.TaskTokens;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import dev.stagedoor.emulator.states.execution.Children;
import dev.stagedoor.emulator.states.execution.ExecutionRedriver;
import dev.stagedoor.emulator.states.execution.ExecutionStarter;
import dev.stagedoor.emulator.states.execution.Executions;
import dev.stagedoor.emulator.states.execution.Redrivability;
import dev.stagedoor.emulator.states.intrinsic.Intrinsics;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;
import dev.stagedoor.emulator.states.logs.ExecutionLogs;
import dev.stagedoor.emulator.states.machine.StateMachines;
import dev.stagedoor.emulator.states.mapruns.MapRuns;
import dev.stagedoor.emulator.states.operations.StatesContext;
import dev.stagedoor.emulator.states.operations.StatesOperations;
import dev.stagedoor.emulator.states.task.call.BusTaskCalls;
import dev.stagedoor.emulator.states.teststate.StateTrialRunner;
import dev.stagedoor.emulator.states.traces.ExecutionTraces;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;

/** AWS Step Functions in memory: exact for what it has, everything else is refused by its name. */
public final class StatesService implements AwsService {

    private static final int SESSION_LENGTH = 32;

    private final WireProtocol protocol = new JsonProtocol("states", "1.0", "AWSStepFunctions", "");
    private final StatesPermissions permissions;
    private final WorkerExecutor workers;
    private final Map<String, Operation> operations;

    public StatesService(EmulatorContext emulator, CredentialStore credentials) {
        this(emulator, credentials, Timers.of(emulator.vertx()), new SecureRandom());
    }

    /**
     * @param credentials signs what tasks send to deployed APIs
     * @param random draws jitter, versions of aliases and the random values of expressions
     */
    public StatesService(EmulatorContext emulator, CredentialStore credentials, Timers timers, RandomGenerator random) {
        this.workers = emulator.vertx().createSharedWorkerExecutor("states",
                Runtime.getRuntime().availableProcessors());
        StateMachines machines = new StateMachines(emulator.account(), emulator.clock(), emulator.ids(), random);
        Redrivability redrivability = new Redrivability(emulator.clock(), machines::isDeleting);
        Executions executions = new Executions(Runtime.getRuntime().maxMemory());
        HistoryRoom room = HistoryRoom.ofHeap();
        MapRuns mapRuns = new MapRuns(emulator.clock());
        TaskTokens tokens = new TaskTokens(emulator.ids());
        this.permissions = new StatesPermissions(emulator.account(), tokens);
        ActivityQueues activities = new ActivityQueues(emulator.clock(), timers);
        BusTaskCalls calls = new BusTaskCalls(emulator, credentials, executions::whenFinished);
        Engine engine = new Engine(
                new EngineContext(emulator.clock(), timers, this::run, random, calls, tokens, activities,
                        new Children(mapRuns, executions, emulator.ids(), emulator.clock(), room,
                                redrivability, calls::s3)));
        AssumedRoles roles = new AssumedRoles(emulator.bus(), emulator.account(),
                BusTaskCalls.PRINCIPAL, () -> emulator.ids().lower(SESSION_LENGTH), System::nanoTime);
        ExecutionLogs logs = new ExecutionLogs(emulator, roles);
        Expressions expressions = new Expressions(new Intrinsics(emulator.ids(), random),
                new JsonataRuntime(emulator.clock(), random, emulator.ids()));
        this.operations = StatesOperations.all(new StatesContext(emulator.account(), emulator.clock(), emulator.ids(),
                machines, new DefinitionReader(new DefinitionParser(expressions)),
                new ExecutionStarter(engine, executions, emulator.account(), emulator.ids(), emulator.clock(), room,
                        logs, new ExecutionTraces(emulator, roles),
                        machines::isDeleting),
                new ExecutionRedriver(engine, executions, emulator.clock(), redrivability),
                new StateTrialRunner(engine, emulator.account(), emulator.ids()),
                executions, tokens,
                activities, mapRuns, logs, calls::unsupported));
    }

    private void run(Runnable task) {
        workers.executeBlocking(() -> {
            task.run();
            return null;
        }, false);
    }

    @Override
    public String name() {
        return "states";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public List<Permission> permissions(AwsRequest request) {
        return permissions.permissions(request);
    }

    @Override
    public Future<Void> close() {
        return workers.close();
    }
}
