package dev.stagedoor.emulator.gateway.compile;

import java.util.Collection;
import java.util.Map;

/**
 * Chooses the request template by Content-Type, and what happens where there is none. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">passthrough
 * behaviors</a>.
 */
public final class RequestTemplates {

    private static final String DEFAULT = "$default";

    private final Map<String, BodyTemplate> byMediaType;
    private final boolean passWithoutMatch;

    RequestTemplates(Map<String, BodyTemplate> byMediaType, String passthroughBehavior) {
        this.byMediaType = Map.copyOf(byMediaType);
        this.passWithoutMatch = switch (passthroughBehavior == null ? "WHEN_NO_MATCH" : passthroughBehavior) {
            case "WHEN_NO_TEMPLATES" -> byMediaType.isEmpty();
            case "NEVER" -> false;
            default -> true;
        };
    }

    /** Every template there is. */
    public Collection<BodyTemplate> all() {
        return byMediaType.values();
    }

    /**
     * @param mediaType as {@link MediaTypes#ofContentType} gives it
     * @return null if no template is for it
     */
    public BodyTemplate select(String mediaType) {
        BodyTemplate template = byMediaType.get(mediaType);
        return template == null ? byMediaType.get(DEFAULT) : template;
    }

    /** True if a body without a template goes on as it is; otherwise the answer is 415. */
    public boolean passes() {
        return passWithoutMatch;
    }
}
