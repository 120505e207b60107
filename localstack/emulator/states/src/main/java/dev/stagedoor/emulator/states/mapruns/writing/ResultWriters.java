package dev.stagedoor.emulator.states.mapruns.writing;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.task.MachineCalls;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;

/** Does what ResultWriters say. Thread-safe. */
public final class ResultWriters {

    /** AWS's name. */
    static final String FAILED = "States.ResultWriterFailed";

    private final MachineCalls.Factory s3;

    public ResultWriters(MachineCalls.Factory s3) {
        this.s3 = s3;
    }

    /**
     * Writes the results of a Map Run, or makes the state's result of them.
     *
     * @return the state's result; fails with a {@link TaskFailedException}, {@code States.ResultWriterFailed}
     * @throws dev.stagedoor.emulator.states.error.EvaluationException if the state's data lacks what the writer's fields read
     */
    public Future<JsonNode> write(ResultWriter writer, Data data, WriteRequest request) {
        OutputType type = OutputType.valueOf(writer.outputType());
        Transformation transformation = Transformation.valueOf(writer.transformation());
        if (!writer.exports()) {
            return Future.succeededFuture(result(request.ended().stream().flatMap(transformation::of), type));
        }
        JsonNode arguments = writer.arguments() == null ? Json.object() : writer.arguments().evaluate(data);
        JsonNode bucket = arguments.path("Bucket");
        if (!bucket.isTextual() || !(arguments.path("Prefix").isTextual() || !arguments.has("Prefix"))) {
            return Future.failedFuture(failed("'Bucket' and 'Prefix' must be strings, but were: " + arguments));
        }
        String folder = folder(arguments.path("Prefix").asText(""), request.mapRunArn());
        return new Export(s3.of(request.roleArn(), request.executionArn()), request, bucket.asText(), folder, type,
                transformation).write().recover(thrown -> Future.failedFuture(failure(thrown)));
    }

    /** Under the prefix each Map Run has a folder of its own. */
    private static String folder(String prefix, String mapRunArn) {
        String id = mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1);
        return prefix.isEmpty() ? id + "/" : (prefix.endsWith("/") ? prefix : prefix + "/") + id + "/";
    }

    /** JSON Lines are a text: a state's result is JSON [?]. */
    private static JsonNode result(Stream<JsonNode> results, OutputType type) {
        if (type == OutputType.JSONL) {
            return TextNode.valueOf(results.map(Json::write).collect(Collectors.joining(type.between())));
        }
        ArrayNode array = Json.array();
        results.forEach(array::add);
        return array;
    }

    private static Throwable failure(Throwable thrown) {
        return thrown instanceof TaskFailedException refused && !refused.output().error().startsWith("States.")
                ? failed(refused.output().cause())
                : thrown;
    }

    private static TaskFailedException failed(String cause) {
        return new TaskFailedException(new ErrorOutput(FAILED, cause));
    }
}
