package dev.stagedoor.admissions.api;

/** The message is no scan, and will be none the next time either. */
final class UnreadableScanException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableScanException(String message) {
        super(message);
    }
}
