package dev.stagedoor.emulator.states.mapruns.reading;

import java.time.Instant;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import io.vertx.core.Future;

/**
 * {@code s3:listObjectsV2}: every object is an item, page after page.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">A list of Amazon S3 objects</a>
 */
final class Listing {

    private final S3Objects s3;
    private final ReadItems items;

    Listing(S3Objects s3, ReadItems items) {
        this.s3 = s3;
        this.items = items;
    }

    Future<ReadItems> read(ObjectNode arguments) {
        return pages(arguments, this::item).map(items);
    }

    /** Tells of every object until no more items are wanted. */
    Future<Void> pages(ObjectNode arguments, BiConsumer<ReadItems, JsonNode> each) {
        return s3.list(arguments, page -> {
            for (JsonNode object : page.path("Contents")) {
                if (items.full()) {
                    return "";
                }
                each.accept(items, object);
            }
            return page.path("NextContinuationToken").asText("");
        }).compose(next -> next.isEmpty()
                ? Future.succeededFuture()
                : pages(arguments.deepCopy().put("ContinuationToken", next), each));
    }

    /** With the members that Step Functions gives it, in their order. */
    private void item(ReadItems to, JsonNode object) {
        String key = object.path("Key").asText();
        to.take(6L * ReadItems.NODE + key.length() + 48);
        ObjectNode item = Json.object().put("Etag", object.path("ETag").asText()).put("Key", key)
                .put("LastModified", Instant.parse(object.path("LastModified").asText()).toEpochMilli() / 1000.0)
                .put("Size", object.path("Size").asLong());
        to.add(item.put("StorageClass", object.path("StorageClass").asText()));
    }
}
