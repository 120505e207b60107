package dev.stagedoor.emulator.telemetry.xray.document;

/** A segment document that X-Ray does not take. It stops no other document of the same call. */
public final class InvalidSegmentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SegmentFault fault;
    private final String id;

    /** @param id of the segment; null where it says none */
    InvalidSegmentException(SegmentFault fault, String id) {
        super(fault.message(), null, false, false);
        this.fault = fault;
        this.id = id;
    }

    public SegmentFault fault() {
        return fault;
    }

    public String id() {
        return id;
    }
}
