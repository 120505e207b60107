package dev.stagedoor.emulator.cloudformation.resources.stepfunctions;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A name for a version of a state machine, or for two with weights.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachinealias.html">
 * the reference</a>.
 */
public final class StateMachineAliasType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("Name").require().replaces(), text("Description"),
            list("RoutingConfiguration", text("StateMachineVersionArn").require(), whole("Weight").require()).require(),
            refused("DeploymentPreference", "traffic is moved by weights, at once"));

    @Override
    public String name() {
        return "AWS::StepFunctions::StateMachineAlias";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = settings(request).put("name", request.text("Name"));
        String arn = request.call("states", "CreateStateMachineAlias", input).path("stateMachineAliasArn").asText();
        return PhysicalResource.of(arn).with("Arn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        request.call("states", "UpdateStateMachineAlias",
                settings(request).put("stateMachineAliasArn", request.physicalId()));
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("states", "DeleteStateMachineAlias",
                Json.object().put("stateMachineAliasArn", request.physicalId()), "ResourceNotFound",
                "StateMachineDoesNotExist");
    }

    private static ObjectNode settings(ResourceRequest request) {
        ObjectNode input = Json.object();
        if (request.properties().has("Description")) {
            input.put("description", request.text("Description"));
        }
        ArrayNode routing = input.putArray("routingConfiguration");
        request.properties().path("RoutingConfiguration").forEach(route -> routing.addObject()
                .put("stateMachineVersionArn", route.path("StateMachineVersionArn").asText())
                .set("weight", route.path("Weight")));
        return input;
    }
}
