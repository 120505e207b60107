package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.template.SubText;
import dev.stagedoor.infra.deployer.error.DeployerException;

/**
 * The nested stacks that hold the API and its deployment, as the assembled templates have them.
 *
 * @param api logical id in the root template of the stack that has the API
 * @param release and of the one that has the deployment
 * @param deploymentId the logical id that the assembler gave to the deployment
 * @param rootParameters names of the root's parameters that flow into the two
 * @param versioned the functions and state machines whose versions are part of a release: those that the stacks' outputs
 *        {@code Versions} name
 */
public record GatewayStacks(String api, String release, String deploymentId, Set<String> rootParameters,
        Set<String> versioned) {

    private static final Pattern VERSION_OF = Pattern.compile("(\\w+)=\\$\\{");
    private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

    /**
     * @throws DeployerException if no nested template has a deployment
     */
    public static GatewayStacks of(Assembly assembly) throws IOException {
        JsonNode root = assembly.templateTree(assembly.contents().root());
        for (Map.Entry<String, JsonNode> stack : root.path("Resources").properties()) {
            String file = stack.getValue().path("Properties").path("TemplateURL").asText();
            if (assembly.contents().nested().contains(file)) {
                for (Map.Entry<String, JsonNode> inner : assembly.templateTree(file).path("Resources").properties()) {
                    if (inner.getValue().path("Type").asText().equals(DEPLOYMENT)) {
                        return of(assembly, root, stack.getKey(), inner.getKey(), inner.getValue());
                    }
                }
            }
        }
        throw new DeployerException("No nested template of " + assembly.folder() + " has a " + DEPLOYMENT + ".");
    }

    private static GatewayStacks of(Assembly assembly, JsonNode root, String release, String deploymentId,
            JsonNode deployment) throws IOException {
        String api = given(root, release).path(deployment.path("Properties").path("RestApiId").path("Ref").asText())
                .path("Fn::GetAtt").path(0).asText(release);
        Set<String> parameters = new TreeSet<>(parameters(root, api));
        parameters.addAll(parameters(root, release));
        return new GatewayStacks(api, release, deploymentId, parameters, versioned(assembly));
    }

    private static Set<String> versioned(Assembly assembly) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : assembly.contents().nested()) {
            JsonNode text = assembly.templateTree(file).at("/Outputs/Versions/Value/Fn::Sub");
            VERSION_OF.matcher(text.path(0).asText(text.asText())).results()
                    .forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static JsonNode given(JsonNode root, String stack) {
        return root.path("Resources").path(stack).path("Properties").path("Parameters");
    }

    /** The root's parameters that a nested stack is given, by way of conditions too. */
    private static Set<String> parameters(JsonNode root, String stack) {
        Set<String> names = new TreeSet<>();
        JsonNode given = given(root, stack);
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
