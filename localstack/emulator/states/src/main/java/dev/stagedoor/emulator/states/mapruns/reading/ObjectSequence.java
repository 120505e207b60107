package dev.stagedoor.emulator.states.mapruns.reading;

import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;

/** Reads the items of objects, one object after the other: one is open at a time. */
final class ObjectSequence {

    private final S3Objects s3;
    private final ReadItems items;
    private final boolean sources;

    /** @param sources whether each object is the source of its items; otherwise it is what they were said to come from */
    ObjectSequence(S3Objects s3, ReadItems items, boolean sources) {
        this.s3 = s3;
        this.items = items;
        this.sources = sources;
    }

    /** @param arguments where each of them is */
    Future<ReadItems> read(List<ObjectNode> arguments, ItemFormat format) {
        return next(arguments.iterator(), format);
    }

    private Future<ReadItems> next(Iterator<ObjectNode> rest, ItemFormat format) {
        if (!rest.hasNext() || items.full()) {
            return Future.succeededFuture(items);
        }
        ObjectNode arguments = rest.next();
        String key = arguments.path("Key").asText();
        return s3.get(arguments, content -> {
            if (sources) {
                items.from(ReadItems.uri(arguments));
            }
            format.read(ObjectContent.of(content, key), items);
            return items;
        }).compose(read -> next(rest, format));
    }
}
