package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.dynamodb.error.UnsupportedParameterException;

/**
 * Options of a table that mean nothing in memory and on one machine, and are recorded only: encryption at rest with a key of AWS
 * and the table class. A customer's key and streams are refused.
 */
final class TableOptions {

    private TableOptions() {}

    /** Adds what the call says to what is recorded. @param recorded members of the table's description */
    static ObjectNode read(Members members, ObjectNode recorded) {
        ObjectNode options = recorded.deepCopy();
        if (members.has("StreamSpecification")
                && Members.of(members.node("StreamSpecification"), Set.of("StreamEnabled", "StreamViewType"))
                        .flag("StreamEnabled", false)) {
            throw new UnsupportedParameterException("streams (StreamSpecification)");
        }
        if (members.has("SSESpecification")) {
            Members sse = Members.of(members.node("SSESpecification"), Set.of("Enabled", "SSEType"));
            options.remove("SSEDescription");
            if (sse.flag("Enabled", false)) {
                options.putObject("SSEDescription").put("Status", "ENABLED").put("SSEType", "KMS");
            }
        }
        String tableClass = members.text("TableClass");
        new Constraints().oneOf("tableClass", tableClass, "STANDARD", "STANDARD_INFREQUENT_ACCESS").check();
        if (tableClass != null) {
            options.putObject("TableClassSummary").put("TableClass", tableClass);
        }
        return options;
    }

    static boolean deletionProtected(Members members, boolean otherwise) {
        return members.flag("DeletionProtectionEnabled", otherwise);
    }

    /** An empty list, or no list, is nothing. */
    static boolean isGiven(JsonNode list) {
        return list != null && !list.isEmpty();
    }
}
