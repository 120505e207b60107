package dev.stagedoor.emulator.gateway.compile;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chooses the response template: the first type that the client accepts, else {@code application/json}, else the first one
 * there is. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">data mappings</a>.
 */
public final class ResponseTemplates {

    private final Map<String, BodyTemplate> byMediaType;
    private final BodyTemplate otherwise;

    ResponseTemplates(Map<String, BodyTemplate> templates) {
        byMediaType = new LinkedHashMap<>(templates);
        BodyTemplate json = byMediaType.get(MediaTypes.JSON);
        otherwise = json != null || byMediaType.isEmpty() ? json : byMediaType.values().iterator().next();
    }

    /**
     * @param accepted as {@link MediaTypes#firstAccepted} gives it, or null
     * @return null if there is no template at all: then the body passes as it is
     */
    public BodyTemplate select(String accepted) {
        BodyTemplate exact = accepted == null ? null : byMediaType.get(accepted);
        return exact == null ? otherwise : exact;
    }
}
