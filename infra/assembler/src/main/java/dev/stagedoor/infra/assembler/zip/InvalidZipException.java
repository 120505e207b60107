package dev.stagedoor.infra.assembler.zip;

/** A function's zip is missing, or is not one that Lambda takes. */
public final class InvalidZipException extends RuntimeException {

    public InvalidZipException(String message) {
        super(message);
    }
}
