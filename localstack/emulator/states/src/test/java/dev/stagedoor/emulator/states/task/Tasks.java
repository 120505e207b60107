package dev.stagedoor.emulator.states.task;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import dev.stagedoor.emulator.states.task.call.BusTaskCalls;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Calls of tasks on a bus of fakes. */
public final class Tasks {

    public static final String ROLE = "arn:aws:iam::000000000000:role/machine";
    public static final String EXECUTION = "arn:aws:states:us-east-1:000000000000:execution:orders:one";
    public static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:orders";

    public static final Vertx VERTX = Vertx.vertx();

    private final List<String> denied = new ArrayList<>();
    private final Map<String, Promise<Void>> running = new HashMap<>();
    private final Bus bus = new Bus((service, request) -> {
        if (denied.contains(service.action(request))) {
            throw new AccessDeniedException(request.caller(), service.action(request), "arn:aws:x", "nobody allows it");
        }
    });
    private final FakeService sts = new FakeService("sts").answer("AssumeRole", request -> {
        String role = request.text("RoleArn");
        ObjectNode answer = Json.object();
        answer.putObject("AssumedRoleUser").put("Arn", role.replace(":role/", ":assumed-role/")).put("AssumedRoleId",
                "AROA");
        answer.putObject("Credentials").put("AccessKeyId", "ASIA" + role.length());
        return AwsResponse.ok(answer);
    });
    private final BusTaskCalls calls;

    public Tasks(FakeService... services) {
        this(URI.create("http://127.0.0.1:1"), services);
    }

    /** @param endpoint where deployed APIs are */
    public Tasks(URI endpoint, FakeService... services) {
        bus.register(sts);
        for (FakeService service : services) {
            bus.register(service);
        }
        EmulatorContext emulator = new EmulatorContext(VERTX, Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"),
                ZoneOffset.UTC), new Ids(new Random(1)), Account.DEFAULT, bus, endpoint, null, null);
        calls = new BusTaskCalls(emulator, BusTaskCalls.roles(emulator),
                key -> Optional.of(new Credential(key, "secret", "token", null, null)),
                arn -> running.computeIfAbsent(arn, key -> Promise.promise()).future());
    }

    public Tasks deny(String action) {
        denied.add(action);
        return this;
    }

    public void finish(String executionArn) {
        running.get(executionArn).complete();
    }

    public FakeService sts() {
        return sts;
    }

    public BusTaskCalls calls() {
        return calls;
    }

    public Future<JsonNode> start(String resource, String arguments) {
        return calls.call(task(resource, arguments));
    }

    /** The result of a call that has one. */
    public JsonNode call(String resource, String arguments) {
        Future<JsonNode> answer = start(resource, arguments);
        if (!answer.succeeded()) {
            throw new AssertionError("No result", answer.cause());
        }
        return reread(answer.result());
    }

    /** The value as its text says it: an int is equal to a long. */
    public static JsonNode reread(JsonNode value) {
        try {
            return Json.parse(Json.write(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a call fails with. */
    public ErrorOutput failure(String resource, String arguments) {
        return error(start(resource, arguments));
    }

    public static ErrorOutput error(Future<JsonNode> failed) {
        if (failed.cause() instanceof TaskFailedException failure) {
            return failure.output();
        }
        throw new AssertionError("No failure of a task: " + failed, failed.cause());
    }

    public static TaskCall task(String resource, String arguments) {
        return new TaskCall(resource(resource), json(arguments), ROLE, null, EXECUTION, null);
    }

    public static TaskResource resource(String text) {
        try {
            return TaskResource.parse(text.startsWith("arn:") ? text : "arn:aws:states:::" + text);
        } catch (InvalidExpressionException e) {
            throw new AssertionError(e);
        }
    }

    /** Single quotes stand for double ones. */
    public static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
