package dev.stagedoor.emulator.data.s3.error;

import java.io.IOException;

/** The disk refused: it is full, or the work directory was removed. */
public final class StorageException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public StorageException(IOException cause) {
        super(500, "InternalError", "The emulator could not use its work directory: " + cause.getMessage());
        initCause(cause);
    }
}
