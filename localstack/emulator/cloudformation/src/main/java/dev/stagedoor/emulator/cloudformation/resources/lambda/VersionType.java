package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A published version of a function. It never changes: another one takes its place.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html">the
 * reference</a>.
 */
public final class VersionType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("FunctionName").require().replaces(),
            text("CodeSha256").replaces(),
            text("Description").replaces(),
            refused("ProvisionedConcurrencyConfig", "provisioned concurrency is not there yet"),
            refused("RuntimePolicy", "functions run on the JDK that there is"),
            refused("FunctionScalingConfig", "scaling per version is not there yet"));

    @Override
    public String name() {
        return "AWS::Lambda::Version";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Version", "FunctionArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        Set<String> before = versions(request);
        ObjectNode input = Properties.copy(request.properties(), function(request), "CodeSha256", "Description");
        ObjectNode made = request.call("lambda", "PublishVersion", input);
        String version = made.path("Version").asText();
        // Lambda answers the last version where nothing changed; that one is not this resource's to delete.
        if (before.contains(version)) {
            throw new ResourceFailure("A version for this Lambda function exists ( " + version
                    + " ). Modify the function to create a new version.");
        }
        String arn = made.path("FunctionArn").asText();
        return PhysicalResource.of(arn).with("Version", version).with("FunctionArn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        ObjectNode input = function(request).put("Qualifier", request.attributes().path("Version").asText());
        request.callUnlessGone("lambda", "DeleteFunction", input, "ResourceNotFoundException");
    }

    private static Set<String> versions(ResourceRequest request) {
        Set<String> versions = new HashSet<>();
        String marker = null;
        do {
            ObjectNode input = function(request);
            if (marker != null) {
                input.put("Marker", marker);
            }
            ObjectNode page = request.call("lambda", "ListVersionsByFunction", input);
            page.path("Versions").forEach(version -> versions.add(version.path("Version").asText()));
            marker = page.hasNonNull("NextMarker") ? page.get("NextMarker").asText() : null;
        } while (marker != null);
        return versions;
    }

    private static ObjectNode function(ResourceRequest request) {
        return Json.object().put("FunctionName", request.text("FunctionName"));
    }
}
