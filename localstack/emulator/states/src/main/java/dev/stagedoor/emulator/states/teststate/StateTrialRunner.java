package dev.stagedoor.emulator.states.teststate;

import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.definition.Workflow;
import dev.stagedoor.emulator.states.engine.Engine;
import dev.stagedoor.emulator.states.engine.ExecutionRequest;
import dev.stagedoor.emulator.states.event.EventCounter;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** Runs one state on the engine, as an Express execution of a machine that has no other state. */
public final class StateTrialRunner {

    private final Engine engine;
    private final Account account;
    private final Ids ids;

    public StateTrialRunner(Engine engine, Account account, Ids ids) {
        this.engine = engine;
        this.account = account;
        this.ids = ids;
    }

    public Future<TrialResult> run(StateTrial trial) {
        String machine = ids.uuid();
        String name = ids.uuid();
        String express = ResourceArn.ofExpress(account, machine, name, "");
        String state = trial.state().name();
        TrialProbe probe = new TrialProbe(trial);
        ExecutionRequest request = new ExecutionRequest(express.substring(0, express.length() - 1), name,
                ResourceArn.ofStateMachine(account, machine), machine, MachineType.EXPRESS, trial.roleArn(),
                new StateMachineDefinition(new Workflow(state, Map.of(state, trial.state())), Optional.empty(),
                        Map.of()),
                trial.input(), new EventCounter());
        return engine.start(request, probe).finished().map(probe::result);
    }
}
