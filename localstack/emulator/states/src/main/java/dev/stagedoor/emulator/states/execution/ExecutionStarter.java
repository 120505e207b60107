package dev.stagedoor.emulator.states.execution;

import java.time.Clock;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.engine.Engine;
import dev.stagedoor.emulator.states.engine.ExecutionRequest;
import dev.stagedoor.emulator.states.engine.ExecutionTrace;
import dev.stagedoor.emulator.states.engine.Payload;
import dev.stagedoor.emulator.states.error.api.ExecutionAlreadyExistsException;
import dev.stagedoor.emulator.states.error.api.InvalidExecutionInputException;
import dev.stagedoor.emulator.states.event.EventCounter;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.event.History;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import dev.stagedoor.emulator.states.logs.ExecutionLogs;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import dev.stagedoor.emulator.states.machine.Startable;
import dev.stagedoor.emulator.states.traces.ExecutionTraces;

/** Starts executions of state machines. */
public final class ExecutionStarter {

    private final Engine engine;
    private final Executions executions;
    private final Account account;
    private final Ids ids;
    private final Clock clock;
    private final HistoryRoom room;
    private final ExecutionLogs logs;
    private final ExecutionTraces traces;
    private final Predicate<String> deleting;

    /** @param deleting whether the state machine of an ARN is being deleted */
    public ExecutionStarter(Engine engine, Executions executions, Account account, Ids ids, Clock clock,
            HistoryRoom room, ExecutionLogs logs, ExecutionTraces traces, Predicate<String> deleting) {
        this.traces = traces;
        this.logs = logs;
        this.deleting = deleting;
        this.engine = engine;
        this.executions = executions;
        this.account = account;
        this.ids = ids;
        this.clock = clock;
        this.room = room;
    }

    /**
     * What somebody asks for.
     *
     * @param name null: one is made
     * @param input JSON text; null is an empty object
     * @param traceHeader null where the caller sent none
     */
    public record Order(String name, String input, String traceHeader) {}

    /**
     * Starts a Standard execution once by its name, or an Express one each time.
     *
     * @throws ExecutionAlreadyExistsException if one of this name has another input, or has ended
     * @throws InvalidExecutionInputException if the input is no JSON
     */
    public StoredExecution start(Startable startable, Order order) {
        Payload input = input(order);
        if (startable.type() == MachineType.EXPRESS) {
            return express(startable, order, input);
        }
        String name = order.name() == null ? ids.uuid() : order.name();
        String arn = ResourceArn.ofExecution(account, startable.machineName(), name);
        Executions.Started started = executions.startOnce(arn, () -> {
            History history = new History(clock, room);
            ExecutionTrace trace = traces.of(startable, arn, order.traceHeader());
            DeletionWatch watch = new DeletionWatch(trace.seeing(logs.logged(history, startable, arn)),
                    () -> deleting.test(startable.machineArn()));
            return new StoredExecution(watch.watch(
                    engine.start(new ExecutionRequest(arn, name, startable.machineArn(), startable.machineName(),
                            startable.type(), startable.roleArn(), startable.definition(), input, watch, trace))),
                    startable, history,
                    order.traceHeader(), null);
        });
        if (!started.isNew() && !sameAndRunning(started.execution(), input)) {
            throw new ExecutionAlreadyExistsException(arn);
        }
        return started.execution();
    }

    /**
     * Starts an Express execution, which is kept by nobody but its caller.
     *
     * @throws InvalidExecutionInputException if the input is no JSON
     */
    public StoredExecution express(Startable startable, Order order) {
        return express(startable, order, input(order));
    }

    private StoredExecution express(Startable startable, Order order, Payload input) {
        String name = order.name() == null ? ids.uuid() : order.name();
        String arn = ResourceArn.ofExpress(account, startable.machineName(), name, ids.uuid());
        ExecutionTrace trace = traces.of(startable, arn, order.traceHeader());
        return new StoredExecution(
                engine.start(new ExecutionRequest(arn, name, startable.machineArn(), startable.machineName(),
                        startable.type(), startable.roleArn(), startable.definition(), input,
                        trace.seeing(logs.logged(new EventCounter(), startable, arn)), trace)),
                startable, null,
                order.traceHeader(), null);
    }

    private static boolean sameAndRunning(StoredExecution known, Payload input) {
        return known.execution().status() == ExecutionStatus.RUNNING
                && known.execution().request().input().text().equals(input.text());
    }

    private static Payload input(Order order) {
        String text = order.input() == null ? "{}" : order.input();
        try {
            return Payload.of(JsonText.parse(text), text);
        } catch (JsonText.NotJsonException e) {
            throw new InvalidExecutionInputException(e.getMessage());
        }
    }
}
