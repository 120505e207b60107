package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.template.SubText;
import dev.stagedoor.infra.deployer.DeployerException;

/**
 * The nested stack that holds the API's deployment, as the assembled templates have it.
 *
 * @param logicalId in the root template
 * @param file of its template
 * @param deploymentId the logical id that the assembler gave to the deployment
 * @param rootParameters names of the root's parameters that flow into it, those of a rollback excepted
 */
public record GatewayStack(String logicalId, String file, String deploymentId, Set<String> rootParameters) {

    /** Parameters that only move pointers. */
    public static final String OVERRIDE = "Override";

    private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

    /**
     * @throws DeployerException if no nested template has a deployment
     */
    public static GatewayStack of(Assembly assembly) throws IOException {
        JsonNode root = assembly.templateTree(assembly.contents().root());
        for (Map.Entry<String, JsonNode> resource : root.path("Resources").properties()) {
            String file = resource.getValue().path("Properties").path("TemplateURL").asText();
            if (assembly.contents().nested().contains(file)) {
                for (Map.Entry<String, JsonNode> inner : assembly.templateTree(file).path("Resources").properties()) {
                    if (inner.getValue().path("Type").asText().equals(DEPLOYMENT)) {
                        return new GatewayStack(resource.getKey(), file, inner.getKey(),
                                parameters(root, resource.getValue()));
                    }
                }
            }
        }
        throw new DeployerException("No nested template of " + assembly.folder() + " has a " + DEPLOYMENT + ".");
    }

    /** The values without those that only move pointers. */
    public static Map<String, String> withoutOverrides(Map<String, String> values) {
        Map<String, String> rest = new HashMap<>(values);
        rest.keySet().removeIf(key -> key.endsWith(OVERRIDE));
        return rest;
    }

    /** The root's parameters that a nested stack is given, by way of conditions too. */
    private static Set<String> parameters(JsonNode root, JsonNode stack) {
        Set<String> names = new TreeSet<>();
        collect(stack.path("Properties").path("Parameters"), names);
        collect(root.path("Conditions"), names);
        names.removeIf(name -> !root.path("Parameters").has(name) || name.endsWith(OVERRIDE));
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isObject() && node.path("Ref").isTextual()) {
            names.add(node.path("Ref").asText());
        }
        if (node.isTextual()) {
            names.addAll(SubText.variables(node.asText()));
        }
        node.forEach(child -> collect(child, names));
    }
}
