package dev.stagedoor.emulator.states.task.optimized;

import java.time.Clock;

import dev.stagedoor.emulator.states.task.integration.ServiceCalls;

/** What optimized integrations work with. */
public record OptimizedContext(ServiceCalls calls, Clock clock) {

    SdkMetadata metadata() {
        return new SdkMetadata(clock);
    }
}
