package dev.stagedoor.emulator.data.dynamodb.error;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

/** A condition did not hold. */
public final class ConditionalCheckFailedException extends AwsException {

    private static final long serialVersionUID = 1L;

    /** @param item the item as it is, where the caller asked for it, else null */
    public ConditionalCheckFailedException(ObjectNode item) {
        super(400, "ConditionalCheckFailedException", "The conditional request failed",
                item == null ? Json.object() : Json.object().set("Item", item));
    }
}
