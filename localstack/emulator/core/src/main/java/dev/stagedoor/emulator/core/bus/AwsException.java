package dev.stagedoor.emulator.core.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** A failure that the caller of an AWS API sees, with AWS's own code and text. Services extend it, one class per failure. */
public class AwsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient ObjectNode members;

    public AwsException(int status, String code, String message) {
        this(status, code, message, Json.object());
    }

    /** @param members further members of the error's shape, such as {@code CancellationReasons} */
    public AwsException(int status, String code, String message, ObjectNode members) {
        // An answer, not a defect: no stack trace is taken.
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.members = members;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The code that clients still see where the service spoke the query protocol before; elsewhere {@link #code()}. */
    public String queryCode() {
        return code;
    }

    public ObjectNode members() {
        return members;
    }
}
