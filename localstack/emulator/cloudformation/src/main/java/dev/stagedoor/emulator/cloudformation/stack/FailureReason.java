package dev.stagedoor.emulator.cloudformation.stack;

import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.schema.Coercion;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;

/** What is said of a resource that failed, in AWS's words where AWS has some. */
final class FailureReason {

    private static final System.Logger LOG = System.getLogger(FailureReason.class.getName());

    private FailureReason() {}

    static String of(RuntimeException failure, String resourceType) {
        if (failure instanceof Coercion.Misfit) {
            return "Properties validation failed for resource of type " + resourceType + ": " + failure.getMessage();
        }
        if (failure instanceof AwsException answer && !"ValidationError".equals(answer.code())) {
            return "Resource handler returned message: \"" + answer.getMessage() + "\" (HandlerErrorCode: "
                    + handlerCode(answer) + ")";
        }
        if (failure instanceof AwsException || failure instanceof ResourceFailure) {
            return failure.getMessage();
        }
        return failure instanceof NotYetKnownException
                ? "There is no " + failure.getMessage()
                : "Internal failure of the emulator: " + failure;
    }

    /** Why an operation as a whole failed; a defect is logged. */
    static String ofStack(RuntimeException failure, Stack stack) {
        if (isDefect(failure)) {
            LOG.log(System.Logger.Level.ERROR, "Operation on " + stack.id(), failure);
        }
        return failure instanceof AwsException ? failure.getMessage() : of(failure, "AWS::CloudFormation::Stack");
    }

    /** Whether it is the emulator's own fault. */
    static boolean isDefect(RuntimeException failure) {
        return !(failure instanceof AwsException || failure instanceof ResourceFailure
                || failure instanceof Coercion.Misfit || failure instanceof NotYetKnownException);
    }

    /** See <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html">the
     * codes</a>. */
    private static String handlerCode(AwsException answer) {
        String code = answer.code();
        if (answer instanceof UnknownOperationException) {
            return "InvalidRequest";
        } else if (answer.status() == 403 || code.startsWith("AccessDenied")) {
            return "AccessDenied";
        } else if (code.contains("AlreadyExist") || code.contains("AlreadyOwned") || code.contains("InUse")
                || answer.status() == 409) {
            return "AlreadyExists";
        } else if (answer.status() == 404 || code.contains("NotFound") || code.startsWith("NoSuch")) {
            return "NotFound";
        }
        return answer.status() < 500 ? "InvalidRequest" : "ServiceInternalError";
    }
}
