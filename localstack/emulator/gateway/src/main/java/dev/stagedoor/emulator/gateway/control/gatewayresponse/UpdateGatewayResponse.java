package dev.stagedoor.emulator.gateway.control.gatewayresponse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.GatewayResponse;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateGatewayResponse.html">UpdateGatewayResponse</a>. */
final class UpdateGatewayResponse implements ControlOperation {

    private final ApiStore store;

    UpdateGatewayResponse(ApiStore store) {
        this.store = store;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        GatewayResponseType type = GatewayResponseTypes.of(request);
        ApiState state = store.update(request.text("restApiId"), before -> {
            GatewayResponse set = before.api().gatewayResponses().get(type);
            return GatewayResponseRules.with(before,
                    apply(patches, set == null ? GatewayResponseJson.unset(type) : set));
        });
        return AwsResponse.ok(GatewayResponseJson.of(state.api(), type));
    }

    private static GatewayResponse apply(List<PatchOperation> patches, GatewayResponse before) {
        Integer status = before.statusCode();
        Map<String, String> parameters = new LinkedHashMap<>(before.responseParameters());
        Map<String, String> templates = new LinkedHashMap<>(before.responseTemplates());
        for (PatchOperation patch : patches) {
            List<String> steps = patch.steps();
            switch (patch.place()) {
                case "1 statusCode" -> {
                    if (!patch.is("replace")) {
                        throw patch.invalidPath();
                    }
                    status = GatewayResponseRules.status(patch.value());
                }
                case "2 responseParameters" -> entry(parameters, steps.get(1), patch, "responseParameters");
                case "2 responseTemplates" -> entry(templates, steps.get(1), patch, "responseTemplates");
                default -> throw patch.invalidPath();
            }
        }
        return GatewayResponseRules.checked(new GatewayResponse(before.type(), status, parameters, templates));
    }

    private static void entry(Map<String, String> map, String key, PatchOperation patch, String member) {
        if (!patch.is("add") && !map.containsKey(key)) {
            throw new NotFoundException("Invalid parameter name specified");
        }
        if (patch.is("remove")) {
            map.remove(key);
        } else if (patch.value() == null || patch.value().isEmpty()) {
            throw new BadRequestException("Invalid null or empty value in " + member);
        } else {
            map.put(key, patch.value());
        }
    }
}
