package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.number;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A name for a version of a function, or for two with weights.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html">the
 * reference</a>.
 */
public final class AliasType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("FunctionName").require().replaces(),
            text("Name").require().replaces(), text("FunctionVersion").require(), text("Description"),
            structure("RoutingConfig", list("AdditionalVersionWeights", text("FunctionVersion").require(),
                    number("FunctionWeight").require())),
            refused("ProvisionedConcurrencyConfig", "provisioned concurrency is not there yet"));

    @Override
    public String name() {
        return "AWS::Lambda::Alias";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("AliasArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), alias(request), "FunctionVersion", "Description");
        if (request.properties().has("RoutingConfig")) {
            input.set("RoutingConfig", weights(request));
        }
        String arn = request.call("lambda", "CreateAlias", input).path("AliasArn").asText();
        return PhysicalResource.of(arn).with("AliasArn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), alias(request), "FunctionVersion");
        input.put("Description", request.text("Description") == null ? "" : request.text("Description"));
        // Always: weights that the template no longer has must go.
        input.set("RoutingConfig", weights(request));
        request.call("lambda", "UpdateAlias", input);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("lambda", "DeleteAlias", alias(request), "ResourceNotFoundException");
    }

    /** A list in a template, a map in the API. */
    private static ObjectNode weights(ResourceRequest request) {
        ObjectNode routing = Json.object();
        ObjectNode weights = routing.putObject("AdditionalVersionWeights");
        request.properties().at("/RoutingConfig/AdditionalVersionWeights").forEach(
                weight -> weights.set(weight.path("FunctionVersion").asText(), weight.path("FunctionWeight")));
        return routing;
    }

    private static ObjectNode alias(ResourceRequest request) {
        return Json.object().put("FunctionName", request.text("FunctionName")).put("Name", request.text("Name"));
    }
}
