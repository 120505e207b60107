package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.DistributedMode.ItemReader;
import dev.stagedoor.emulator.states.definition.DistributedMode.ReaderConfig;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.task.MachineCalls;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;

/** Reads what ItemReaders name. Thread-safe. */
public final class ItemReaders {

    /** AWS's name. */
    static final String FAILED = "States.ItemReaderFailed";

    private static final long MOST_ITEMS = 100_000_000;

    private final MachineCalls.Factory s3;

    public ItemReaders(MachineCalls.Factory s3) {
        this.s3 = s3;
    }

    /**
     * The items. Nothing is read yet when it returns.
     *
     * @return fails with a {@link TaskFailedException}, {@code States.ItemReaderFailed}
     * @throws dev.stagedoor.emulator.states.error.EvaluationException if the state's data lacks what the reader's fields read
     */
    public Future<ReadItems> read(ItemReader reader, Data data, ReadRequest request) {
        try {
            JsonNode arguments = reader.arguments() == null ? Json.object() : reader.arguments().evaluate(data);
            long wanted = wanted(reader.config(), data);
            S3Objects objects = new S3Objects(s3.of(request.roleArn(), request.executionArn()), request);
            return read(reader, arguments, wanted, objects, request.room()).recover(thrown -> Future.failedFuture(
                    failure(thrown)));
        } catch (ItemReaderException e) {
            return Future.failedFuture(failure(e));
        }
    }

    /** What AWS reads and the emulator does not; empty where it does. */
    public static Optional<String> unsupported(ItemReader reader) {
        ReaderConfig config = reader.config();
        if (config != null && "PARQUET".equals(config.inputType())) {
            return Optional.of("The Stagedoor emulator does not read the InputType PARQUET");
        }
        return config != null && "ATHENA_DATA".equals(config.manifestType())
                ? Optional.of("The Stagedoor emulator does not read the ManifestType ATHENA_DATA")
                : Optional.empty();
    }

    private static long wanted(ReaderConfig config, Data data) {
        long most = config == null || config.maxItems() == null ? 0 : config.maxItems().whole(data);
        if (most < 0) {
            throw new ItemReaderException("field MaxItems must be positive"); // AWS's words
        }
        return most == 0 ? MOST_ITEMS : Math.min(most, MOST_ITEMS);
    }

    private static Future<ReadItems> read(ItemReader reader, JsonNode arguments, long wanted, S3Objects s3,
            ItemRoom room) {
        ReaderConfig config = reader.config();
        if (reader.lists()) {
            ObjectNode call = ReaderArguments.LIST_OBJECTS.of(arguments);
            ReadItems items = new ReadItems("S3://" + call.path("Bucket").asText(), wanted, room);
            return config != null && config.flattens()
                    ? flattened(new Listing(s3, items), new ObjectSequence(s3, items, true), call, format(config))
                    : new Listing(s3, items).read(call);
        }
        ObjectNode call = ReaderArguments.GET_OBJECT.of(arguments);
        ReadItems items = new ReadItems(ReadItems.uri(call), wanted, room);
        return config.isInventory()
                ? Inventory.read(s3, items, call)
                : new ObjectSequence(s3, items, true).read(List.of(call), format(config));
    }

    /** The items of all objects of a listing. */
    private static Future<ReadItems> flattened(Listing listing, ObjectSequence sequence, ObjectNode call,
            ItemFormat format) {
        List<ObjectNode> objects = new ArrayList<>();
        return listing.pages(call, (items, object) -> {
            String key = object.path("Key").asText();
            items.take(256 + key.length());
            objects.add(Json.object().put("Bucket", call.path("Bucket").asText()).put("Key", key));
        }).compose(listed -> sequence.read(objects, format));
    }

    private static ItemFormat format(ReaderConfig config) {
        return switch (config.inputType()) {
            case "JSON" -> new JsonFormat(
                    config.itemsPointer() == null ? null : JsonPointer.compile(config.itemsPointer()));
            case "JSONL" -> new JsonLinesFormat();
            case "CSV" -> new CsvFormat(config.csvHeaders(), config.delimiter());
            default -> throw new IllegalStateException(config.inputType() + " was refused with the definition");
        };
    }

    private static Throwable failure(Throwable thrown) {
        if (thrown instanceof TaskFailedException refused) {
            return refused.output().error().startsWith("States.")
                    ? refused
                    : failed(refused.output().cause());
        }
        if (thrown instanceof ItemReaderException) {
            return failed(thrown.getMessage());
        }
        return thrown instanceof IOException e ? failed("The object cannot be read: " + Cause.of(e)) : thrown;
    }

    private static TaskFailedException failed(String cause) {
        return new TaskFailedException(new ErrorOutput(FAILED, cause));
    }
}
