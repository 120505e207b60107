package dev.stagedoor.emulator.gateway.control.method;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.shape.MethodJson;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.MethodBuilder;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethod.html">UpdateMethod</a>. */
final class UpdateMethod implements ControlOperation {

    private final Methods methods;

    UpdateMethod(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        return AwsResponse.ok(MethodJson.of(methods.change(request, (api, method) -> apply(api, method, patches))));
    }

    private static Method apply(RestApi api, Method before, List<PatchOperation> patches) {
        MethodBuilder method = before.toBuilder();
        String type = before.authorizationType();
        String authorizerId = before.authorizerId();
        for (PatchOperation patch : patches) {
            if ("/authorizationType".equals(patch.path())) {
                type = replacement(patch).toUpperCase(Locale.ROOT);
            } else if ("/authorizerId".equals(patch.path())) {
                authorizerId = replacement(patch);
            } else {
                apply(method, patch);
            }
        }
        // An authorizer says nothing for a type that has none.
        Method changed = method.authorizationType(type)
                .authorizerId(MethodRules.needsAuthorizer(type) ? authorizerId : null).build();
        MethodRules.check(api, changed);
        return changed;
    }

    private static void apply(MethodBuilder method, PatchOperation patch) {
        List<String> steps = patch.steps();
        switch (patch.place()) {
            case "1 operationName" -> method.operationName(replacement(patch));
            // Whatever is not true is false, as on AWS.
            case "1 apiKeyRequired" -> method.apiKeyRequired("true".equalsIgnoreCase(replacement(patch)));
            case "1 requestValidatorId" -> {
                String id = replacement(patch);
                method.requestValidatorId(id.isEmpty() ? null : id);
            }
            case "1 authorizationScopes" -> {
                if (patch.is("remove")) {
                    method.authorizationScopes().remove(patch.value());
                } else if (!method.authorizationScopes().contains(patch.value())) {
                    method.authorizationScopes().add(patch.value());
                }
            }
            case "2 requestParameters" -> entry(method.requestParameters(), steps.get(1), patch,
                    "true"::equalsIgnoreCase);
            case "2 requestModels" -> entry(method.requestModels(), steps.get(1), patch, Function.identity());
            default -> throw patch.invalidPath();
        }
    }

    private static <V> void entry(Map<String, V> map, String key, PatchOperation patch, Function<String, V> parser) {
        if (patch.is("remove")) {
            map.remove(key);
        } else {
            map.put(key, parser.apply(patch.value()));
        }
    }

    private static String replacement(PatchOperation patch) {
        patch.only("replace");
        return patch.value() == null ? "" : patch.value();
    }
}
