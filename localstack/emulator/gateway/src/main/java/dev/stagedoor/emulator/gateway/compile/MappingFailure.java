package dev.stagedoor.emulator.gateway.compile;

/** A mapping cannot be applied to this request: API Gateway answers the caller itself. */
public final class MappingFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is, which decides between 400 and 500. */
    public enum Fault {
        REQUEST, CONFIGURATION
    }

    private final Fault fault;

    /** @param message what the caller of a bad request is told; of a bad configuration only the explainer is */
    public MappingFailure(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
