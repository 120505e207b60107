package dev.stagedoor.emulator.gateway.compile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/**
 * All gateway responses of an API. A type that is set keeps its own defaults for what it leaves out; one that is not falls to
 * DEFAULT_4XX or DEFAULT_5XX if that is set, and takes its status, headers and templates (recorded on AWS).
 */
public final class GatewayResponses {

    private final Map<GatewayResponseType, CompiledGatewayResponse> byType = new EnumMap<>(GatewayResponseType.class);

    GatewayResponses(Map<GatewayResponseType, GatewayResponse> set, ValueSources sources) {
        for (GatewayResponseType type : GatewayResponseType.values()) {
            GatewayResponse own = set.get(type);
            GatewayResponse response = own == null ? set.get(fallback(type)) : own;
            byType.put(type, response == null ? CompiledGatewayResponse.DEFAULT : compile(response, sources));
        }
    }

    private static GatewayResponseType fallback(GatewayResponseType type) {
        return type.status() == null || type.status() < 500
                ? GatewayResponseType.DEFAULT_4XX
                : GatewayResponseType.DEFAULT_5XX;
    }

    private static CompiledGatewayResponse compile(GatewayResponse response, ValueSources sources) {
        Map<String, PlainTemplate> templates = new LinkedHashMap<>();
        response.responseTemplates()
                .forEach((mediaType, text) -> templates.put(mediaType, PlainTemplate.compile(text, sources)));
        return new CompiledGatewayResponse(response.statusCode(),
                HeaderMapping.compile("gatewayresponse.header.", response.responseParameters(), sources), templates);
    }

    public CompiledGatewayResponse of(GatewayResponseType type) {
        return byType.get(type);
    }
}
