package dev.stagedoor.emulator.lambda.mapping;

import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import io.vertx.core.Future;

/** What Lambda looks at before it takes a mapping: is there a queue, may the role read it, is there time enough for the work. */
public final class MappingCheck {

    private static final String VISIBILITY = "VisibilityTimeout";

    private final QueueReader reader;
    private final FunctionStore functions;

    MappingCheck(QueueReader reader, FunctionStore functions) {
        this.reader = reader;
        this.functions = functions;
    }

    /** The future fails with an {@link InvalidParameterValueException} that says what is wrong. */
    public Future<Void> of(MappingSettings settings) {
        int timeout = functions.get(settings.function()).version(settings.function().qualifier()).configuration()
                .timeout();
        return reader.attribute(settings, VISIBILITY).recover(failure -> Future.failedFuture(refusal(failure)))
                .compose(visibility -> Integer.parseInt(visibility) >= timeout
                        ? Future.succeededFuture()
                        : Future.failedFuture(new InvalidParameterValueException("Queue visibility timeout: "
                                + visibility + " seconds is less than Function timeout: " + timeout + " seconds")));
    }

    private static Throwable refusal(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return new InvalidParameterValueException(
                    "The provided execution role does not have permissions to call GetQueueAttributes on SQS");
        }
        if (failure instanceof AwsException error && error.code().equals("QueueDoesNotExist")) {
            return new InvalidParameterValueException("Error occurred while ReceiveMessage. SQS Error Code:"
                    + " AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: " + error.getMessage());
        }
        return failure;
    }
}
