package dev.stagedoor.acceptance.target;

import java.io.IOException;

import org.junit.jupiter.api.Assumptions;

/** A system of a scenario's own, for those that start it with other options or take it away. */
public final class OwnEmbeddedTarget implements AutoCloseable {

    private final EmbeddedTarget target;

    private OwnEmbeddedTarget(EmbeddedTarget target) {
        this.target = target;
    }

    /** {@code up --detach} on a free port; skipped unless the target of the run is the embedded one. */
    public static OwnEmbeddedTarget up(String... options) throws IOException {
        Assumptions.assumeTrue("embedded".equals(System.getProperty("target", "embedded")));
        return new OwnEmbeddedTarget(EmbeddedTarget.start(options));
    }

    /** The same without the theatre, and quickly: for what an API or a function of the scenario's own can show. */
    public static OwnEmbeddedTarget empty(String... options) throws IOException {
        Assumptions.assumeTrue("embedded".equals(System.getProperty("target", "embedded")));
        return new OwnEmbeddedTarget(EmbeddedTarget.startEmpty(options));
    }

    public Target target() {
        return target;
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
