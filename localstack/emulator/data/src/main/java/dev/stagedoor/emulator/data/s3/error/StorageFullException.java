package dev.stagedoor.emulator.data.s3.error;

/** All objects together would be more than this emulator keeps. A limit of the emulator, not of S3. */
public final class StorageFullException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public StorageFullException(String what) {
        super(507, "StorageFull", "The Stagedoor emulator's S3 keeps at most " + what + ".");
    }
}
