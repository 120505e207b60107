package dev.stagedoor.emulator.states;

import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.states.definition.parse.DefinitionParser;
import dev.stagedoor.emulator.states.definition.parse.DefinitionReader;
import dev.stagedoor.emulator.states.definition.parse.Expressions;
import dev.stagedoor.emulator.states.engine.Engine;
import dev.stagedoor.emulator.states.engine.EngineContext;
import dev.stagedoor.emulator.states.execution.Children;
import dev.stagedoor.emulator.states.execution.ExecutionRedriver;
import dev.stagedoor.emulator.states.execution.ExecutionStarter;
import dev.stagedoor.emulator.states.intrinsic.Intrinsics;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;
import dev.stagedoor.emulator.states.operations.StatesContext;
import dev.stagedoor.emulator.states.task.call.BusTaskCalls;
import dev.stagedoor.emulator.states.teststate.StateTrialRunner;

/** The service put together, a method for each concern: what it keeps, what runs executions, how they begin, what reads definitions. */
final class StatesParts {

    private final EmulatorContext emulator;
    private final RandomGenerator random;
    private final Stores stores;
    private final Observers observers;
    private final BusTaskCalls calls;
    private final Engine engine;

    /** @param pool runs executions */
    StatesParts(EmulatorContext emulator, CredentialStore credentials, Timers timers, RandomGenerator random,
            Executor pool) {
        this.emulator = emulator;
        this.random = random;
        this.stores = Stores.of(emulator, timers, random);
        AssumedRoles roles = BusTaskCalls.roles(emulator);
        this.observers = Observers.of(emulator, roles);
        this.calls = new BusTaskCalls(emulator, roles, credentials, stores.executions()::whenFinished);
        this.engine = new Engine(new EngineContext(emulator.clock(), timers, pool, random, calls, stores.tokens(),
                stores.activities(), children()));
    }

    StatesPermissions permissions() {
        return new StatesPermissions(emulator.account(), stores.tokens());
    }

    /** What the actions work on. */
    StatesContext context() {
        return new StatesContext(emulator.account(), emulator.clock(), emulator.ids(), stores.machines(), definitions(),
                starter(), redriver(), trials(), stores.executions(), stores.tokens(), stores.activities(),
                stores.mapRuns(),
                observers.logs(), calls::unsupported);
    }

    private Children children() {
        return new Children(stores.mapRuns(), stores.executions(), emulator.ids(), emulator.clock(), stores.room(),
                stores.redrivability(), calls::s3);
    }

    private DefinitionReader definitions() {
        return new DefinitionReader(new DefinitionParser(new Expressions(new Intrinsics(emulator.ids(), random),
                new JsonataRuntime(emulator.clock(), random, emulator.ids()))));
    }

    private ExecutionStarter starter() {
        return new ExecutionStarter(engine, stores.executions(), emulator.account(), emulator.ids(), emulator.clock(),
                stores.room(), observers.logs(), observers.traces(), stores.machines()::isDeleting);
    }

    private ExecutionRedriver redriver() {
        return new ExecutionRedriver(engine, stores.executions(), emulator.clock(), stores.redrivability());
    }

    private StateTrialRunner trials() {
        return new StateTrialRunner(engine, emulator.account(), emulator.ids());
    }
}
