package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ReaderConfig;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.expression.NumberField;
import dev.stagedoor.emulator.states.mapruns.FakeBucket;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Reads items of a fake bucket. Single quotes in JSON stand for double ones. */
final class Readings {

    final FakeBucket bucket = new FakeBucket();
    private String inputType;
    private String transformation;
    private List<String> headers;
    private String delimiter;
    private String pointer;
    private int maxItems;
    private String resource = "arn:aws:states:::s3:getObject";
    private String arguments = "{'Bucket': 'box', 'Key': 'data'}";
    private long room = Long.MAX_VALUE;

    static Readings of(String inputType) {
        Readings readings = new Readings();
        readings.inputType = inputType;
        return readings;
    }

    static Readings ofListing(String arguments) {
        Readings readings = new Readings();
        readings.resource = "arn:aws:states:::s3:listObjectsV2";
        return readings.arguments(arguments);
    }

    static Buffer gzip(String text) {
        return gzip(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Buffer gzipOfNewlines(int count) {
        byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        return gzip(out -> {
            for (int i = 0; i < count >> 20; i++) {
                out.write(lines);
            }
        });
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Buffer gzip(Content content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(packed.toByteArray());
    }

    Readings flattening(String type) {
        transformation = "LOAD_AND_FLATTEN";
        inputType = type;
        return this;
    }

    Readings arguments(String text) {
        arguments = text;
        return this;
    }

    Readings headers(String... names) {
        headers = List.of(names);
        return this;
    }

    Readings delimiter(String name) {
        delimiter = name;
        return this;
    }

    Readings pointer(String text) {
        pointer = text;
        return this;
    }

    Readings maxItems(int most) {
        maxItems = most;
        return this;
    }

    Readings room(long bytes) {
        room = bytes;
        return this;
    }

    /** Reads this content, which is the object {@code data}. */
    ReadItems read(String content) {
        return read(Buffer.buffer(content));
    }

    ReadItems read(Buffer content) {
        bucket.put("data", content);
        return read();
    }

    ReadItems read() {
        Future<ReadItems> items = start();
        if (items.failed()) {
            throw new AssertionError("Nothing was read", items.cause());
        }
        return items.result();
    }

    /** The inputs of iterations, as JSON texts. */
    List<String> items(String content) {
        return texts(read(content));
    }

    List<String> items() {
        return texts(read());
    }

    private static List<String> texts(ReadItems items) {
        return java.util.stream.IntStream.range(0, items.size()).mapToObj(i -> Json.write(items.value(i))).toList();
    }

    ErrorOutput failure(String content) {
        return failure(Buffer.buffer(content));
    }

    ErrorOutput failure(Buffer content) {
        bucket.put("data", content);
        return failure();
    }

    ErrorOutput failure() {
        if (start().cause() instanceof TaskFailedException failed) {
            return failed.output();
        }
        throw new AssertionError("It did not fail as a task does", start().cause());
    }

    private Future<ReadItems> start() {
        long[] left = {room};
        ReaderConfig config = new ReaderConfig(inputType, null, transformation, headers, delimiter, pointer,
                new NumberField(Expression.constant(IntNode.valueOf(maxItems)), "MaxItems", null));
        try {
            Expression constant = Expression.constant(Json.parse(arguments.replace('\'', '"')));
            return new ItemReaders((role, execution) -> bucket).read(new ItemReader(resource, config, constant),
                    new Data(Json.object(), Json.object(), Map.of()),
                    new ReadRequest("role", "execution", Runnable::run, bytes -> (left[0] -= bytes) >= 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
