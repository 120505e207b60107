package dev.stagedoor.emulator.data.sqs.wire;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.wire.SignatureException;
import dev.stagedoor.emulator.data.sqs.error.SqsException;

/** Error codes of the query protocol. */
public final class QueryErrors {

    private QueryErrors() {}

    /** The code that the query protocol gives an error. */
    public static String code(AwsException error) {
        if (error instanceof SqsException known) {
            return known.queryCode();
        }
        if (error instanceof SignatureException signature) {
            return signature.reason().queryCode();
        }
        if (error instanceof UnknownOperationException) {
            return "InvalidAction";
        }
        return error.code().equals("AccessDeniedException") ? "AccessDenied" : error.code();
    }
}
