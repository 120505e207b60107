package dev.stagedoor.emulator.core.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;

/** One stream of a log group, made when it is first written to; so is the group, if nobody made it before. Thread-safe. */
public final class LogStream {

    private final EmulatorContext emulator;
    private final String group;
    private final String stream;

    public LogStream(EmulatorContext emulator, String group, String stream) {
        this.emulator = emulator;
        this.group = group;
        this.stream = stream;
    }

    /**
     * Writes events as CloudWatch Logs takes them, in the order of their times.
     *
     * @param caller whose permissions decide
     * @param events objects with {@code timestamp} and {@code message}
     */
    public Future<AwsResponse> put(Caller caller, ArrayNode events) {
        ObjectNode input = name();
        input.set("logEvents", events);
        return call(caller, "PutLogEvents", input).recover(e -> isCode(e, "ResourceNotFoundException")
                ? create(caller).compose(made -> call(caller, "PutLogEvents", input))
                : Future.failedFuture(e));
    }

    private Future<AwsResponse> create(Caller caller) {
        return call(caller, "CreateLogStream", name()).recover(e -> isCode(e, "ResourceNotFoundException")
                ? call(caller, "CreateLogGroup", Json.object().put("logGroupName", group))
                        .recover(again -> isCode(again, "ResourceAlreadyExistsException")
                                ? Future.succeededFuture()
                                : Future.failedFuture(again))
                        .compose(made -> call(caller, "CreateLogStream", name()))
                : Future.failedFuture(e));
    }

    private ObjectNode name() {
        return Json.object().put("logGroupName", group).put("logStreamName", stream);
    }

    private Future<AwsResponse> call(Caller caller, String operation, ObjectNode input) {
        return emulator.bus().call(AwsRequest.of("logs", operation, input, caller, emulator.ids().uuid()));
    }

    private static boolean isCode(Throwable e, String code) {
        return e instanceof AwsException failure && failure.code().equals(code);
    }
}
