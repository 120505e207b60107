package dev.stagedoor.emulator.telemetry.metrics.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A dashboard. @param body JSON, as it was put */
public record Dashboard(String name, String body, Map<String, String> tags, Instant lastModified) {

    /** Bytes of its body. */
    public long size() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
