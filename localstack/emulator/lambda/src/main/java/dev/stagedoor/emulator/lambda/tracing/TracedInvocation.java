package dev.stagedoor.emulator.lambda.tracing;

import java.time.Instant;

import dev.stagedoor.emulator.core.xray.TraceHeader;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;

/**
 * An invocation whose trace is recorded.
 *
 * @param header as the caller sent it
 * @param began when Lambda took it
 * @param serviceSegment id of Lambda's segment
 * @param functionSegment id of the function's, a child of Lambda's
 */
record TracedInvocation(Invocation invocation, TraceHeader header, Instant began, String serviceSegment,
        String functionSegment) {

    /** As the function gets it: what it sends to X-Ray belongs to its own segment. */
    Invocation forFunction() {
        return new Invocation(invocation.requestId(), invocation.invokedArn(), invocation.payload(),
                invocation.clientContext(), TraceHeader.text(header.root(), functionSegment, true));
    }
}
