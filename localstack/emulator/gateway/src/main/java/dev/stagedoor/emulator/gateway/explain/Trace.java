package dev.stagedoor.emulator.gateway.explain;

import dev.stagedoor.emulator.core.iam.PolicyEvaluator;
import io.vertx.core.buffer.Buffer;

/** The record of one request. */
public final class Trace {

    private final long[] nanos;
    private int tokensLeft;
    private PolicyEvaluator.Decision decision;
    private String endpoint;
    private Buffer endpointRequest;
    private int endpointStatus;
    private Buffer endpointResponse;

    /** @param steps how many steps a request can pass */
    public Trace(int steps) {
        nanos = new long[steps];
    }

    /** A step took so long; a step that waited and came back took both. */
    public void took(int step, long duration) {
        nanos[step] += duration;
    }

    /** What the throttle left; negative if it refused. */
    public void tokensLeft(int left) {
        tokensLeft = left;
    }

    /** What the policies said. */
    public void decided(PolicyEvaluator.Decision by) {
        decision = by;
    }

    /** What was called, and with what. */
    public void called(String what, Buffer body) {
        endpoint = what;
        endpointRequest = body;
    }

    /** What the back end answered. */
    public void answered(int status, Buffer body) {
        endpointStatus = status;
        endpointResponse = body;
    }
}
