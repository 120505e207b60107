package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.NestedStack;
import dev.stagedoor.emulator.cloudformation.resources.ResourceCancelled;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.buffer.Buffer;

/** A request to a resource type within an operation on a stack. */
record LiveRequest(RunContext run, NestedStacks nested, StackResource resource, ObjectNode previousProperties)
        implements
            ResourceRequest {

    static LiveRequest of(RunContext run, NestedStacks nested, StackResource resource) {
        return new LiveRequest(run, nested, resource, Json.object());
    }

    @Override
    public String logicalId() {
        return resource.logicalId();
    }

    @Override
    public String stackName() {
        return run.stack().name();
    }

    @Override
    public String stackId() {
        return run.stack().id();
    }

    @Override
    public Account account() {
        return run.parts().account();
    }

    @Override
    public Ids ids() {
        return run.parts().ids();
    }

    @Override
    public ObjectNode properties() {
        return resource.properties();
    }

    @Override
    public String physicalId() {
        return resource.physicalId();
    }

    @Override
    public ObjectNode attributes() {
        return resource.attributes();
    }

    @Override
    public void created(String physicalId) {
        run.resource(resource.withPhysicalId(physicalId).with(ResourceStatus.CREATE_IN_PROGRESS,
                "Resource creation Initiated", run.now()));
    }

    @Override
    public AwsResponse respond(String service, String operation, ObjectNode input, Buffer payload) {
        return run.calls().respond(service, operation, input, payload);
    }

    @Override
    public void await(String what, Duration limit, BooleanSupplier done) {
        Instant end = run.now().plus(limit);
        while (!done.getAsBoolean()) {
            if (run.cancelled()) {
                throw new ResourceCancelled("Resource creation cancelled");
            }
            if (run.now().isAfter(end)) {
                throw new ResourceFailure(
                        "Exceeded attempts to wait: " + what + " did not come within " + limit.toSeconds()
                                + " s");
            }
            run.parts().patience().pause().run();
        }
    }

    @Override
    public NestedStack nestedStack() {
        return nested.of(logicalId());
    }
}
