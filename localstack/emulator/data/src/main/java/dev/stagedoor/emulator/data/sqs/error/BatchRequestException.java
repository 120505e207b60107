package dev.stagedoor.emulator.data.sqs.error;

/** A batch as a whole is refused. */
public final class BatchRequestException extends SqsException {

    private static final long serialVersionUID = 1L;

    private BatchRequestException(String code, String message) {
        super(400, code, prefixed(code), message);
    }

    public static BatchRequestException empty(String entryType) {
        return new BatchRequestException("EmptyBatchRequest",
                "There should be at least one " + entryType + " in the request.");
    }

    public static BatchRequestException tooMany(int count) {
        return new BatchRequestException("TooManyEntriesInBatchRequest",
                "Maximum number of entries per request are 10. You have sent " + count + ".");
    }

    public static BatchRequestException tooLong(long bytes, int limit) {
        return new BatchRequestException("BatchRequestTooLong", "Batch requests cannot be longer than " + limit
                + " bytes. You have sent " + bytes + " bytes.");
    }

    public static BatchRequestException invalidId() {
        return new BatchRequestException("InvalidBatchEntryId",
                "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80"
                        + " letters long.");
    }

    public static BatchRequestException repeatedId(String id) {
        return new BatchRequestException("BatchEntryIdsNotDistinct", "Id " + id + " repeated.");
    }
}
