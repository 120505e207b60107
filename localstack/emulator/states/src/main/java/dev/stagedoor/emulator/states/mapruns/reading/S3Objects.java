package dev.stagedoor.emulator.states.mapruns.reading;

import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.states.task.MachineCalls;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;

/** S3 as a reader sees it: what it answers is worked on where there is time. */
final class S3Objects {

    private final MachineCalls calls;
    private final ReadRequest request;

    S3Objects(MachineCalls calls, ReadRequest request) {
        this.calls = calls;
        this.request = request;
    }

    /** Reads an object; its bytes are let go of when the step returns. */
    <T> Future<T> get(ObjectNode arguments, Step<Buffer, T> step) {
        return call("GetObject", arguments, answer -> step.apply(answer.payload()));
    }

    /** Reads one page of a listing. */
    <T> Future<T> list(ObjectNode arguments, Step<ObjectNode, T> step) {
        return call("ListObjectsV2", arguments, answer -> step.apply(answer.output()));
    }

    private <T> Future<T> call(String operation, ObjectNode arguments, Step<AwsResponse, T> step) {
        return calls.call(operation, arguments, Buffer.buffer()).compose(answer -> later(() -> step.apply(answer)));
    }

    private <T> Future<T> later(Callable<T> step) {
        Promise<T> done = Promise.promise();
        request.strand().execute(() -> {
            try {
                done.complete(step.call());
            } catch (Exception e) {
                done.fail(e); // whoever waits says what it means
            }
        });
        return done.future();
    }

    /** What is done with an answer. */
    @FunctionalInterface
    interface Step<A, T> {

        T apply(A answer) throws Exception;
    }
}
