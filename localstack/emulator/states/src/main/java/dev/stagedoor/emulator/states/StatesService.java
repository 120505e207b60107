package dev.stagedoor.emulator.states;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.HeavyThreads;
import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.states.operations.StatesOperations;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;

/** AWS Step Functions in memory: exact for what it has, everything else is refused by its name. */
public final class StatesService implements AwsService {

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
        this.workers = emulator.vertx().createSharedWorkerExecutor("states", HeavyThreads.count());
        StatesParts parts = new StatesParts(emulator, credentials, timers, random, this::run);
        this.permissions = parts.permissions();
        this.operations = StatesOperations.all(parts.context());
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
