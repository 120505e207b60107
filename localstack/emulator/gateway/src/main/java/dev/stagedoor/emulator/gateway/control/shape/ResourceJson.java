package dev.stagedoor.emulator.gateway.control.shape;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.Resource;

/** The shape Resource. */
public final class ResourceJson {

    private ResourceJson() {}

    /** @param methods whether the methods are written whole ({@code embed=methods}) or only named */
    public static ObjectNode of(Resource resource, boolean methods) {
        ObjectNode shape = Json.object().put("id", resource.id()).put("path", resource.path());
        Shapes.put(shape, "parentId", resource.parentId());
        Shapes.put(shape, "pathPart", resource.pathPart());
        if (!resource.methods().isEmpty()) {
            ObjectNode all = shape.putObject("resourceMethods");
            resource.methods()
                    .forEach((verb, method) -> all.set(verb, methods ? MethodJson.of(method) : Json.object()));
        }
        return shape;
    }

    public static boolean embedsMethods(AwsRequest request) {
        List<String> embed = Input.of(request).texts("embed");
        return embed.contains("methods");
    }
}
