package dev.stagedoor.emulator.gateway.explain;

/** The record of one request. */
public final class Trace {

    private final long[] nanos;
    private int tokensLeft;
    private String refusal;

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
}
