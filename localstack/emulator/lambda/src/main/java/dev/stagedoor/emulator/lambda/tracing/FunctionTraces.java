package dev.stagedoor.emulator.lambda.tracing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.xray.SegmentDelivery;
import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes.Outcome;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;

/**
 * Sends X-Ray the segments of invocations whose trace is recorded: Lambda's own without anybody's permission, the function's with the
 * function's role, which must allow {@code xray:PutTraceSegments}, as on AWS. Thread-safe.
 */
public final class FunctionTraces {

    private static final String PRINCIPAL = "lambda.amazonaws.com";

    private final EmulatorContext emulator;
    private final AssumedRoles roles;
    private final SegmentDelivery delivery;
    private final InvocationSegments segments;

    public FunctionTraces(EmulatorContext emulator) {
        this.emulator = emulator;
        this.roles = new AssumedRoles(emulator.bus(), emulator.account(), PRINCIPAL, () -> "xray", System::nanoTime);
        this.delivery = new SegmentDelivery(emulator);
        this.segments = new InvocationSegments(emulator.ids(), emulator.account().id());
    }

    /** Runs the invocation; if its trace is recorded, within a segment of the function. */
    public Future<Outcome> around(FunctionRef ref, Invocation invocation, Function<Invocation, Future<Outcome>> run) {
        Optional<TraceHeader> header = TraceHeader.parse(invocation.traceId())
                .filter(sent -> Boolean.TRUE.equals(sent.sampled()));
        if (header.isEmpty()) {
            return run.apply(invocation);
        }
        TracedInvocation traced = new TracedInvocation(invocation, header.get(), emulator.clock().instant(),
                emulator.ids().hex(16), emulator.ids().hex(16));
        return run.apply(traced.forFunction()).onComplete(done -> ended(ref, traced, done));
    }

    private void ended(FunctionRef ref, TracedInvocation traced, AsyncResult<Outcome> done) {
        Instant now = emulator.clock().instant();
        delivery.add(roles.service(emulator.account().arn("lambda", "function:" + ref.name())),
                segments.ofService(traced, ref.name(), now, status(done)));
        if (done.succeeded() && done.result().result().run() != null) {
            Outcome outcome = done.result();
            role(outcome, traced.invocation().requestId()).onSuccess(role -> delivery.add(role,
                    segments.ofFunction(traced, outcome.version(), outcome.result(), now)));
        }
    }

    /** A role that has gone since it ran the function sends nothing, as on AWS. */
    private Future<Caller> role(Outcome outcome, String requestId) {
        return roles.take(outcome.version().configuration().role(), outcome.version().functionArn(), requestId);
    }

    /** An error of the function itself is not one of Lambda's. */
    private static int status(AsyncResult<Outcome> done) {
        if (done.succeeded()) {
            return 200;
        }
        return done.cause() instanceof AwsException refusal ? refusal.status() : 500;
    }
}
