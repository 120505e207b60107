package dev.stagedoor.emulator.core.wire;

import java.util.Set;

import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * The HTTP status of a refusal, as clients see it and error texts tell it.
 * See <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/CommonErrors.html">Common Errors</a> of each service.
 */
public final class RefusalStatus {

    /** Services that answer every error of the caller by 400, also what the caller may not do. */
    private static final Set<String> ALWAYS_400 = Set.of("dynamodb", "ecr", "ecs", "events", "logs", "states");

    private RefusalStatus() {}

    /** @param service its name on the bus */
    public static int of(AwsException refusal, String service) {
        return refusal instanceof AccessDeniedException && ALWAYS_400.contains(service) ? 400 : refusal.status();
    }
}
