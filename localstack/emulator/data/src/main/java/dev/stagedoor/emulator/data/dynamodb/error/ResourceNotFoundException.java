package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A table that a call names does not exist. */
public final class ResourceNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ResourceNotFoundException(String message) {
        super(400, "ResourceNotFoundException", message);
    }

    /** What calls on items answer. */
    public static ResourceNotFoundException ofItems() {
        return new ResourceNotFoundException("Requested resource not found");
    }

    /** What calls on tables answer. */
    public static ResourceNotFoundException ofTable(String table) {
        return new ResourceNotFoundException("Requested resource not found: Table: " + table + " not found");
    }
}
