package dev.stagedoor.emulator.cloudformation.resources.stepfunctions;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * An activity: work that somebody outside asks for.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-activity.html">the
 * reference</a>.
 */
public final class ActivityType implements ResourceType {

    private static final TagCalls TAGS = new TagCalls("states", "TagResource", "UntagResource", "resourceArn", "tags",
            "tagKeys",
            TagCalls.Form.LOWER_KEY_VALUE);

    private static final Schema SCHEMA = Schema.of(text("Name").require().replaces(), tags(),
            refused("EncryptionConfiguration", "there is no KMS"));

    @Override
    public String name() {
        return "AWS::StepFunctions::Activity";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "Name";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "Name");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Json.object().put("name", request.text("Name"));
        TAGS.add(input, request.properties());
        String arn = request.call("states", "CreateActivity", input).path("activityArn").asText();
        return PhysicalResource.of(arn).with("Arn", arn).with("Name", request.text("Name"));
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        TAGS.update(request.physicalId(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("states", "DeleteActivity", Json.object().put("activityArn", request.physicalId()),
                "ActivityDoesNotExist");
    }
}
