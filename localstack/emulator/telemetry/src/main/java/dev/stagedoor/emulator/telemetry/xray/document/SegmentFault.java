package dev.stagedoor.emulator.telemetry.xray.document;

/** What can be wrong with a segment document, as {@code ErrorCode} of {@code UnprocessedTraceSegments}. */
public enum SegmentFault {
    ParseError, SegmentTooLarge, MissingId, InvalidId, MissingTraceId, InvalidTraceId, MissingName, InvalidName, InvalidParentId, MissingStartTime, InvalidStartTime, MissingEndTime, InvalidEndTime, InvalidSubsegment;

    /** In AWS's words. */
    public String message() {
        return "Invalid segment. ErrorCode: " + name();
    }
}
