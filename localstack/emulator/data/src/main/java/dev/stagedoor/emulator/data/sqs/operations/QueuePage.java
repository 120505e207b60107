package dev.stagedoor.emulator.data.sqs.operations;

import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.sqs.queue.Queue;

/** A page of queue URLs; the token is the last name of the page before. */
final class QueuePage {

    private static final int MAX_RESULTS = 1_000;

    private QueuePage() {}

    static ObjectNode of(SqsEngine engine, Members members, String list, Predicate<Queue> filter) {
        Integer max = members.number("MaxResults", 1, MAX_RESULTS);
        String after = members.text("NextToken");
        ObjectNode output = Json.object();
        ArrayNode urls = output.putArray(list);
        String last = null;
        for (Queue queue : engine.queues().all().tailMap(after == null ? "" : after).values()) {
            if (queue.name().text().equals(after) || !filter.test(queue)) {
                continue;
            }
            if (urls.size() == (max == null ? MAX_RESULTS : max)) {
                // Without MaxResults AWS gives no token.
                return max == null ? output : output.put("NextToken", last);
            }
            urls.add(engine.url(queue));
            last = queue.name().text();
        }
        return output;
    }
}
