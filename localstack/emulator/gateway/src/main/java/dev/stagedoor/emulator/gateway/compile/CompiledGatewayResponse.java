package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;

/**
 * How the gateway answers for one type of failure.
 *
 * @param status null: the failure's own
 * @param templates by media type; empty: AWS's default, {@code {"message":...}}
 */
public record CompiledGatewayResponse(Integer status, List<NamedSource> headers,
        Map<String, PlainTemplate> templates) {

    static final CompiledGatewayResponse DEFAULT = new CompiledGatewayResponse(null, List.of(), Map.of());

    /** The media type to answer in: what the client accepts first, else JSON, else the first template's. */
    public String mediaType(String accepted) {
        if (templates.isEmpty() || templates.containsKey(MediaTypes.JSON) && !templates.containsKey(accepted)) {
            return MediaTypes.JSON;
        }
        return templates.containsKey(accepted) ? accepted : templates.keySet().iterator().next();
    }
}
