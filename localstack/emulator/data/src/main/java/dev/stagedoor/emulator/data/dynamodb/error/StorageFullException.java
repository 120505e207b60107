package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** All items together would be more than this emulator keeps in memory: a limit of the emulator. */
public final class StorageFullException extends AwsException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(String what) {
        super(507, "StorageFull", "The Stagedoor emulator's DynamoDB keeps at most " + what + ".");
    }
}
