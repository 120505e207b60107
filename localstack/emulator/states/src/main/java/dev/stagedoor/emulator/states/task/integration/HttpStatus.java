package dev.stagedoor.emulator.states.task.integration;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsException;

/** The status of a refusal, as error texts tell it. */
public final class HttpStatus {

    /** Services that answer every error of the caller by 400, also what the caller may not do. */
    private static final Set<String> ALWAYS_400 = Set.of("dynamodb", "ecr", "ecs", "events", "logs", "states");

    private HttpStatus() {}

    /** @param service its name on the bus */
    public static int of(AwsException refusal, String service) {
        return refusal instanceof AccessDeniedException && ALWAYS_400.contains(service) ? 400 : refusal.status();
    }
}
