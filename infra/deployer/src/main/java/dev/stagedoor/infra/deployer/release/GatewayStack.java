package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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
 * @param rootParameters names of the root's parameters that flow into it
 * @param functions whose versions the deployment's description names, in its order
 */
public record GatewayStack(String logicalId, String file, String deploymentId, Set<String> rootParameters,
        List<String> functions) {

    private static final Pattern VERSION_OF = Pattern.compile("(\\w+)=\\$\\{");
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
                                parameters(root, resource.getValue()),
                                functions(inner.getValue()));
                    }
                }
            }
        }
        throw new DeployerException("No nested template of " + assembly.folder() + " has a " + DEPLOYMENT + ".");
    }

    private static List<String> functions(JsonNode deployment) {
        String description = deployment.path("Properties").path("Description").path("Fn::Sub").asText();
        return VERSION_OF.matcher(description).results().map(function -> function.group(1)).toList();
    }

    /** The root's parameters that a nested stack is given, by way of conditions too. */
    private static Set<String> parameters(JsonNode root, JsonNode stack) {
        Set<String> names = new TreeSet<>();
        JsonNode given = stack.path("Properties").path("Parameters");
        collect(given, names);
        given.findValues("Fn::If")
                .forEach(choice -> collect(root.path("Conditions").path(choice.path(0).asText()), names));
        names.removeIf(name -> !root.path("Parameters").has(name));
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
