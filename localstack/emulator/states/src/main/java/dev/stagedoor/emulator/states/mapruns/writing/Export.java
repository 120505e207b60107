package dev.stagedoor.emulator.states.mapruns.writing;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.mapruns.ChildResult;
import dev.stagedoor.emulator.states.task.MachineCalls;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;

/** Writes the files of one Map Run, one after the other, and last the manifest that lists them. */
final class Export {

    private final MachineCalls s3;
    private final WriteRequest request;
    private final String bucket;
    private final String folder;
    private final OutputType type;
    private final Transformation transformation;

    /** @param folder under which the files are, with its slash */
    Export(MachineCalls s3, WriteRequest request, String bucket, String folder, OutputType type,
            Transformation transformation) {
        this.s3 = s3;
        this.request = request;
        this.bucket = bucket;
        this.folder = folder;
        this.type = type;
        this.transformation = transformation;
    }

    /** @return the state's result */
    Future<JsonNode> write() {
        ObjectNode manifest = Json.object().put("DestinationBucket", bucket).put("MapRunArn", request.mapRunArn());
        ObjectNode files = manifest.putObject("ResultFiles");
        return files("FAILED", request.ended().stream().filter(child -> !child.succeeded()), files)
                .compose(done -> files("PENDING", StreamSupport.stream(request.pending().spliterator(), false), files))
                .compose(done -> files("SUCCEEDED", request.ended().stream().filter(ChildResult::succeeded), files))
                .compose(done -> put("manifest.json", "application/json", Buffer.buffer(Json.bytes(manifest))))
                .map(written -> result());
    }

    private ObjectNode result() {
        ObjectNode result = Json.object().put("MapRunArn", request.mapRunArn());
        result.putObject("ResultWriterDetails").put("Bucket", bucket).put("Key", folder + "manifest.json");
        return result;
    }

    private Future<Void> files(String status, Stream<ChildResult> children, ObjectNode files) {
        return next(status, children.flatMap(transformation::of).iterator(), files.putArray(status));
    }

    private Future<Void> next(String status, Iterator<JsonNode> results, ArrayNode written) {
        return content(results).compose(content -> {
            if (content == null) {
                return Future.succeededFuture();
            }
            String name = status + "_" + written.size() + ".json";
            return put(name, type.contentType(), content).compose(done -> {
                written.addObject().put("Key", folder + name).put("Size", content.length());
                return next(status, results, written);
            });
        });
    }

    /** Null where there are no more results. */
    private Future<Buffer> content(Iterator<JsonNode> results) {
        Promise<Buffer> content = Promise.promise();
        request.strand().execute(() -> {
            try {
                content.complete(results.hasNext() ? ResultFile.of(results, type) : null);
            } catch (RuntimeException e) {
                content.fail(e); // whoever waits says what it means
            }
        });
        return content.future();
    }

    private Future<Void> put(String name, String contentType, Buffer content) {
        return s3.call("PutObject",
                Json.object().put("Bucket", bucket).put("Key", folder + name).put("ContentType", contentType), content)
                .mapEmpty();
    }
}
