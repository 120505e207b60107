package dev.stagedoor.emulator.cloudformation.resources.stepfunctions;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A published version of a state machine. It never changes: another one takes its place.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachineversion.html">
 * the reference</a>.
 */
public final class StateMachineVersionType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("StateMachineArn").require().replaces(),
            text("StateMachineRevisionId").replaces(), text("Description").replaces());

    @Override
    public String name() {
        return "AWS::StepFunctions::StateMachineVersion";
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
        ObjectNode input = Json.object().put("stateMachineArn", request.text("StateMachineArn"));
        if (request.properties().has("StateMachineRevisionId")) {
            input.put("revisionId", request.text("StateMachineRevisionId"));
        }
        if (request.properties().has("Description")) {
            input.put("description", request.text("Description"));
        }
        String arn = request.call("states", "PublishStateMachineVersion", input).path("stateMachineVersionArn")
                .asText();
        return PhysicalResource.of(arn).with("Arn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("states", "DeleteStateMachineVersion",
                Json.object().put("stateMachineVersionArn", request.physicalId()), "StateMachineDoesNotExist");
    }
}
