package dev.stagedoor.emulator.states.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.parse.DefinitionParser;
import dev.stagedoor.emulator.states.definition.parse.Expressions;
import dev.stagedoor.emulator.states.error.InvalidDefinitionException;
import dev.stagedoor.emulator.states.event.History;
import dev.stagedoor.emulator.states.event.HistoryEvent;
import dev.stagedoor.emulator.states.event.HistoryRoom;
import dev.stagedoor.emulator.states.intrinsic.Intrinsics;
import dev.stagedoor.emulator.states.jsonata.JsonataRuntime;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskCalls;
import dev.stagedoor.emulator.states.task.TaskResource;
import io.vertx.core.Future;

/** A state machine in a test: time passes when the test says so, and services answer what the test says. */
final class Machine {

    final ManualTime time = new ManualTime();
    final List<JsonNode> calls = new ArrayList<>();
    final TaskTokens tokens = new TaskTokens(new Ids(new Random(7)));
    final TestChildren children = new TestChildren(time);
    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final JsonNode definition;
    private BiFunction<TaskResource, JsonNode, Future<JsonNode>> services = (resource, arguments) -> Future
            .succeededFuture(arguments);
    Load load = Load.ofHeap();
    HistoryRoom room = new HistoryRoom(64 << 20);
    History history;
    Execution execution;
    private Engine engine;
    private String name = "e";

    Machine(String definition) {
        this.definition = json(definition);
    }

    static JsonNode json(String text) {
        return parse(text.replace('\'', '"'));
    }

    private static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    Machine answering(BiFunction<TaskResource, JsonNode, Future<JsonNode>> answers) {
        services = answers;
        return this;
    }

    /** What its executions are called. */
    Machine named(String executionName) {
        name = executionName;
        return this;
    }

    /** @param input with single quotes for double ones */
    Machine start(String input) {
        return startText(input.replace('\'', '"'));
    }

    Machine startText(String input) {
        return begin(input).run();
    }

    /** Starts it, and runs nothing yet. */
    Machine begin(String input) {
        Ids ids = new Ids(new Random(8));
        Expressions expressions = new Expressions(new Intrinsics(ids, new Random(9)),
                new JsonataRuntime(time, new Random(9), ids));
        history = new History(time, room);
        EngineContext context = new EngineContext(time, time, ready::add, new Random(10), new Calls(), tokens,
                (arn, task) -> () -> {},
                children);
        try {
            engine = new Engine(context, load);
            execution = engine
                    .start(new ExecutionRequest("arn:aws:states:us-east-1:000000000000:execution:m:" + name, name,
                            "arn:aws:states:us-east-1:000000000000:stateMachine:m", "m", MachineType.STANDARD,
                            "arn:aws:iam::000000000000:role/r",
                            new DefinitionParser(expressions).parse(definition, MachineType.STANDARD),
                            Payload.of(parse(input), input), history));
        } catch (InvalidDefinitionException e) {
            throw new IllegalArgumentException(e.diagnostics().toString(), e);
        }
        return this;
    }

    /** Has it go on from where it stood. */
    Machine redrive() {
        execution = engine.redrive(execution);
        return run();
    }

    /** Runs what can run now. */
    Machine run() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
        return this;
    }

    /** Lets time pass, second by second, and runs what becomes due. */
    Machine pass(long seconds) {
        for (long i = 0; i < seconds; i++) {
            time.passSeconds(1);
            run();
        }
        return this;
    }

    /** The events since the last redrive. */
    List<String> eventsSinceRedrive() {
        List<String> all = events();
        return all.subList(all.lastIndexOf("ExecutionRedriven"), all.size());
    }

    String output() {
        return execution.ended().output().text();
    }

    List<String> events() {
        return history.events().stream().map(HistoryEvent::type).map(type -> type.text()).toList();
    }

    private final class Calls implements TaskCalls {

        @Override
        public void check(TaskResource resource, JsonNode arguments, String field) {}

        @Override
        public Future<JsonNode> call(TaskCall call) {
            calls.add(call.arguments());
            return services.apply(call.resource(), call.arguments());
        }

        @Override
        public Future<JsonNode> jobEnd(TaskCall call, JsonNode submitted) {
            return Future.succeededFuture(submitted);
        }

        @Override
        public void cancel(TaskCall call, JsonNode submitted) {}
    }
}
