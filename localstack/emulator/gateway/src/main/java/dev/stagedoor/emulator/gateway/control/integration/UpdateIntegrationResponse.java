package dev.stagedoor.emulator.gateway.control.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.control.shape.IntegrationJson;
import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.Method;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegrationResponse.html">the action</a>. */
final class UpdateIntegrationResponse implements ControlOperation {

    private final Methods methods;

    UpdateIntegrationResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Constraints constraints = new Constraints();
        List<PatchOperation> patches = PatchOperation.of(request, constraints);
        MethodIntegrations.statusCode(request, constraints).check();
        Method changed = methods.change(request, method -> MethodIntegrations.with(method,
                apply(MethodIntegrations.response(method, request), patches)));
        return AwsResponse.ok(IntegrationJson.of(MethodIntegrations.response(changed, request)));
    }

    private static IntegrationResponse apply(IntegrationResponse before, List<PatchOperation> patches) {
        String pattern = before.selectionPattern();
        String contentHandling = before.contentHandling();
        Map<String, String> parameters = new LinkedHashMap<>(before.responseParameters());
        Map<String, String> templates = new LinkedHashMap<>(before.responseTemplates());
        for (PatchOperation patch : patches) {
            List<String> steps = patch.steps();
            switch (patch.place()) {
                case "1 selectionPattern" -> pattern = patch.is("remove")
                        ? null
                        : UpdateIntegration.replacement(patch);
                case "1 contentHandling" -> contentHandling = patch.is("remove") || "".equals(patch.value())
                        ? null
                        : UpdateIntegration.replacement(patch);
                case "2 responseParameters" -> UpdateIntegration.entry(parameters, steps.get(1), patch);
                case "2 responseTemplates" -> UpdateIntegration.entry(templates, steps.get(1), patch);
                default -> throw patch.invalidPath();
            }
        }
        return new IntegrationResponse(before.statusCode(), pattern, parameters, templates, contentHandling);
    }
}
