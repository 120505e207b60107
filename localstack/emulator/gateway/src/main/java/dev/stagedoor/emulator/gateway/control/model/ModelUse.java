package dev.stagedoor.emulator.gateway.control.model;

import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Where a model is used. */
final class ModelUse {

    private ModelUse() {}

    /** @throws ConflictException naming the first use */
    static void check(RestApi api, String name) {
        for (Resource resource : api.resources().values()) {
            for (Method method : resource.methods().values()) {
                if (method.requestModels().containsValue(name)) {
                    throw used(name, "method request", resource, method);
                }
                boolean answers = method.responses().values().stream()
                        .anyMatch(response -> response.responseModels().containsValue(name));
                if (answers) {
                    throw used(name, "method response", resource, method);
                }
            }
        }
        String reference = "/restapis/" + api.id() + "/models/" + name + "\"";
        api.models().values().stream().filter(other -> other.schema().contains(reference)).findFirst()
                .ifPresent(other -> {
                    throw new ConflictException("Cannot delete model '" + name + "', is referenced in model: "
                            + other.name());
                });
    }

    private static ConflictException used(String name, String where, Resource resource, Method method) {
        return new ConflictException("Cannot delete model '" + name + "', is referenced in " + where + ": "
                + resource.path() + "/" + method.httpMethod());
    }
}
