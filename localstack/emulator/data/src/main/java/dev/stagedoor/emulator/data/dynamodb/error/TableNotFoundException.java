package dev.stagedoor.emulator.data.dynamodb.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** What calls on backups answer where others answer {@link ResourceNotFoundException}. */
public final class TableNotFoundException extends AwsException {

    private static final long serialVersionUID = 1L;

    public TableNotFoundException(String table) {
        super(400, "TableNotFoundException", "Table not found: " + table);
    }
}
