package dev.stagedoor.emulator.data.sqs.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.data.sqs.error.BatchRequestException;
import dev.stagedoor.emulator.data.sqs.error.SqsException;
import io.vertx.core.Future;

/** Up to ten calls in one: each succeeds or fails for itself. */
final class Batch {

    private static final int MAX_ENTRIES = 10;

    private final List<Members> entries;

    private Batch(List<Members> entries) {
        this.entries = entries;
    }

    /**
     * @param known the members of an entry besides its id
     * @param entryType AWS's name of an entry, for the error of an empty batch
     */
    static Batch of(Members members, Set<String> known, String entryType) {
        JsonNode list = members.list("Entries");
        if (list.isEmpty()) {
            throw BatchRequestException.empty(entryType);
        }
        if (list.size() > MAX_ENTRIES) {
            throw BatchRequestException.tooMany(list.size());
        }
        List<Members> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : list) {
            Members entry = Members.of(node, known);
            String id = entry.requiredText("Id");
            if (!id.matches("[A-Za-z0-9_-]{1,80}")) {
                throw BatchRequestException.invalidId();
            }
            if (!ids.add(id)) {
                throw BatchRequestException.repeatedId(id);
            }
            entries.add(entry);
        }
        return new Batch(entries);
    }

    List<Members> entries() {
        return entries;
    }

    /** Runs each entry; what it gives back is its result, with its id. */
    Future<AwsResponse> run(Function<Members, ObjectNode> each) {
        ObjectNode output = Json.object();
        for (Members entry : entries) {
            String id = entry.text("Id");
            try {
                ObjectNode result = each.apply(entry);
                output.withArrayProperty("Successful").add(Json.object().put("Id", id).setAll(result));
            } catch (SqsException e) {
                output.withArrayProperty("Failed").addObject().put("Id", id).put("SenderFault", e.status() < 500)
                        .put("Code", e.queryCode()).put("Message", e.getMessage());
            }
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
