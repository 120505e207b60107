package dev.stagedoor.emulator.states.task.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Calls of services on the bus, each with a request id of its own. */
public final class ServiceCalls {

    private final Bus bus;
    private final Ids ids;
    private final String traceHeader;

    public ServiceCalls(Bus bus, Ids ids) {
        this(bus, ids, null);
    }

    private ServiceCalls(Bus bus, Ids ids, String traceHeader) {
        this.bus = bus;
        this.ids = ids;
        this.traceHeader = traceHeader;
    }

    /** Those of one task, in its trace. */
    public ServiceCalls of(TaskCall task) {
        return task.traceHeader() == null ? this : new ServiceCalls(bus, ids, task.traceHeader());
    }

    /**
     * @param payload the raw body of those operations that have one; empty for the others
     * @return fails with a {@link TaskFailedException} if the service refuses
     */
    public Future<Answer> call(String service, String operation, ObjectNode input, Buffer payload, Caller caller,
            ServiceErrors errors) {
        String requestId = ids.uuid();
        return bus.call(new AwsRequest(service, operation, input, payload, caller, requestId, traceHeader))
                .map(response -> new Answer(response, requestId))
                .recover(thrown -> Future.failedFuture(thrown instanceof AwsException refusal
                        ? new TaskFailedException(errors.of(refusal, requestId))
                        : thrown));
    }
}
