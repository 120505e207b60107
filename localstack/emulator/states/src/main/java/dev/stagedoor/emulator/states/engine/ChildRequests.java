package dev.stagedoor.emulator.states.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.stagedoor.emulator.states.definition.MapState;
import dev.stagedoor.emulator.states.definition.StateMachineDefinition;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.mapruns.ChildResult;

/** What the children of a distributed Map state start with, and what is told of them at the end. */
final class ChildRequests {

    private final Visit visit;
    private final MapState state;

    ChildRequests(Visit visit, MapState state) {
        this.visit = visit;
        this.state = state;
    }

    /** As it stands in the names of a Map Run and its children. */
    static String label(MapState state) {
        return Objects.requireNonNullElse(state.distributed().label(), state.name());
    }

    ExecutionRequest of(MapBatch batch) {
        return of(batch, visit.engine().children().log(state.distributed().executionType()));
    }

    private ExecutionRequest of(MapBatch batch, EventLog log) {
        ExecutionRequest parent = visit.branch().execution().request();
        String label = label(state);
        String name = visit.engine().children().newName();
        return new ExecutionRequest(
                parent.machineArn().replace(":stateMachine:", ":execution:") + "/" + label + ":" + name, name,
                parent.machineArn() + "/" + label, parent.machineName() + "/" + label,
                state.distributed().executionType(), parent.roleArn(),
                new StateMachineDefinition(state.processor(), Optional.empty(), Map.of()), Payload.of(batch.input()),
                log);
    }

    /** Of one that has ended. */
    static ChildResult result(Execution child) {
        ExecutionRequest request = child.request();
        Ended end = child.ended();
        Payload output = end.output();
        return new ChildResult(request.arn(), request.name(), request.machineArn(), end.status(),
                request.input()::textOnce,
                output == null ? null : new ChildResult.Output(output.node(), output::textOnce),
                child.redrive().count(), child.startDate(), end.stopDate(), end.error());
    }

    /** Of one whose turn never came. */
    ChildResult pending(MapBatch batch) {
        ExecutionRequest request = of(batch, null);
        return new ChildResult(request.arn(), request.name(), request.machineArn(), null, request.input()::textOnce,
                null, 0, null, null, null);
    }
}
