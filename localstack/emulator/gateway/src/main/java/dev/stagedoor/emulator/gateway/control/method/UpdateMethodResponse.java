package dev.stagedoor.emulator.gateway.control.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.shape.MethodJson;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodResponse;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethodResponse.html">UpdateMethodResponse</a>. */
final class UpdateMethodResponse implements ControlOperation {

    private final Methods methods;

    UpdateMethodResponse(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Constraints constraints = new Constraints();
        List<PatchOperation> patches = PatchOperation.of(request, constraints);
        MethodResponses.statusCode(request, constraints).check();
        Method changed = methods.change(request,
                (api, method) -> MethodResponses.with(api, method,
                        apply(MethodResponses.of(method, request), patches)));
        return AwsResponse.of(201, MethodJson.of(MethodResponses.of(changed, request)));
    }

    private static MethodResponse apply(MethodResponse before, List<PatchOperation> patches) {
        Map<String, Boolean> parameters = new LinkedHashMap<>(before.responseParameters());
        Map<String, String> models = new LinkedHashMap<>(before.responseModels());
        for (PatchOperation patch : patches) {
            List<String> steps = patch.steps();
            switch (patch.place()) {
                case "2 responseParameters" -> entry(parameters, steps.get(1), patch,
                        "true".equalsIgnoreCase(patch.value()), "Invalid parameter name specified");
                case "2 responseModels" -> entry(models, steps.get(1), patch,
                        patch.value() == null ? "" : patch.value(), "Content-Type specified was not found");
                default -> throw patch.invalidPath();
            }
        }
        return new MethodResponse(before.statusCode(), parameters, models);
    }

    private static <V> void entry(Map<String, V> map, String key, PatchOperation patch, V value, String missing) {
        if (!patch.is("add") && !map.containsKey(key)) {
            throw new NotFoundException(missing);
        }
        if (patch.is("remove")) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
