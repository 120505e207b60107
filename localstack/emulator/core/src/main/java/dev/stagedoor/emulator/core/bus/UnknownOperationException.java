package dev.stagedoor.emulator.core.bus;

/** The emulator has no such operation or service. It says so by name instead of answering something. */
public final class UnknownOperationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public UnknownOperationException(String service, String operation) {
        super(501, "UnknownOperationException", "The Stagedoor emulator does not implement " + service + ":" + operation
                + ". It has only what the reference system uses: see localstack/emulator/README.md.");
    }
}
