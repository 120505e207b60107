package dev.stagedoor.emulator.gateway.control.integration;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.method.Methods;
import dev.stagedoor.emulator.gateway.control.shape.IntegrationJson;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationBuilder;
import dev.stagedoor.emulator.gateway.model.Method;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html">UpdateIntegration</a>. */
final class UpdateIntegration implements ControlOperation {

    private final Methods methods;

    UpdateIntegration(ApiStore store) {
        this.methods = new Methods(store);
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        Method changed = methods.change(request,
                method -> MethodIntegrations.with(method, apply(MethodIntegrations.of(method), patches)));
        return AwsResponse.ok(IntegrationJson.of(changed.integration()));
    }

    private static Integration apply(Integration before, List<PatchOperation> patches) {
        IntegrationBuilder integration = before.toBuilder();
        patches.forEach(patch -> apply(integration, patch));
        return integration.build();
    }

    private static void apply(IntegrationBuilder integration, PatchOperation patch) {
        List<String> steps = patch.steps();
        switch (patch.place()) {
            case "1 uri" -> integration.uri(replacement(patch));
            case "1 httpMethod" -> integration.httpMethod(replacement(patch));
            case "1 credentials" -> integration.credentials(orRemoved(patch));
            case "1 passthroughBehavior" -> integration.passthroughBehavior(replacement(patch));
            case "1 contentHandling" -> integration.contentHandling(orRemoved(patch));
            case "1 connectionType" -> integration.connectionType(replacement(patch));
            case "1 connectionId" -> integration.connectionId(orRemoved(patch));
            case "1 integrationTarget" -> integration.integrationTarget(orRemoved(patch));
            case "1 cacheNamespace" -> integration.cacheNamespace(replacement(patch));
            case "1 timeoutInMillis" -> integration.timeoutInMillis(timeout(patch));
            case "2 tlsConfig" -> {
                if (!steps.get(1).equals("insecureSkipVerification")) {
                    throw patch.invalidPath();
                }
                replacement(patch);
                integration.insecureSkipVerification(patch.flag());
            }
            case "2 requestParameters" -> entry(integration.requestParameters(), steps.get(1), patch);
            case "2 requestTemplates" -> entry(integration.requestTemplates(), steps.get(1), patch);
            case "2 cacheKeyParameters" -> {
                integration.cacheKeyParameters().remove(steps.get(1));
                if (!patch.is("remove")) {
                    integration.cacheKeyParameters().add(steps.get(1));
                }
            }
            default -> throw patch.invalidPath();
        }
    }

    static void entry(Map<String, String> map, String key, PatchOperation patch) {
        if (!patch.is("add") && !map.containsKey(key)) {
            throw new NotFoundException("Invalid parameter name specified");
        }
        if (patch.is("remove")) {
            map.remove(key);
        } else {
            map.put(key, patch.value() == null ? "" : patch.value());
        }
    }

    private static int timeout(PatchOperation patch) {
        try {
            return Integer.parseInt(replacement(patch));
        } catch (NumberFormatException e) {
            throw new BadRequestException("Timeout should be between 50 ms and 29000 ms");
        }
    }

    static String replacement(PatchOperation patch) {
        if (!patch.is("replace") || patch.value() == null) {
            throw patch.invalidPath();
        }
        return patch.value();
    }

    private static String orRemoved(PatchOperation patch) {
        return patch.is("remove") || "".equals(patch.value()) ? null : replacement(patch);
    }
}
