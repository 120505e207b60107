package dev.stagedoor.emulator.cloudformation.resources.stepfunctions;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Members;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A state machine.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html">
 * the reference</a>.
 */
public final class StateMachineType implements ResourceType {

    private static final TagCalls TAGS = new TagCalls("states", "TagResource", "UntagResource", "resourceArn", "tags",
            "tagKeys",
            TagCalls.Form.LOWER_KEY_VALUE);
    private static final PropertySpec LOGGING = structure("LoggingConfiguration",
            oneOf("Level", "ALL", "ERROR", "FATAL", "OFF"),
            bool("IncludeExecutionData"),
            list("Destinations", structure("CloudWatchLogsLogGroup", text("LogGroupArn").require()).require()));
    private static final PropertySpec TRACING = structure("TracingConfiguration", bool("Enabled"));

    private static final Schema SCHEMA = Schema.of(text("StateMachineName").replaces(),
            oneOf("StateMachineType", "STANDARD", "EXPRESS").replaces(), text("RoleArn").require(),
            text("DefinitionString"),
            json("Definition"), structure("DefinitionS3Location", text("Bucket").require(), text("Key").require(),
                    refused("Version", "buckets here have no versions")),
            map("DefinitionSubstitutions"), LOGGING, TRACING, tags(),
            refused("EncryptionConfiguration", "there is no KMS"));

    @Override
    public String name() {
        return "AWS::StepFunctions::StateMachine";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "StateMachineName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "Name", "StateMachineRevisionId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("StateMachineName", 80);
        ObjectNode input = settings(request).put("name", name);
        if (request.properties().has("StateMachineType")) {
            input.put("type", request.text("StateMachineType"));
        }
        TAGS.add(input, request.properties());
        String arn = request.call("states", "CreateStateMachine", input).path("stateMachineArn").asText();
        return resource(arn, name, revision(arn, request));
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String arn = request.physicalId();
        ObjectNode input = settings(request).put("stateMachineArn", arn);
        // Always: what the template no longer has goes back to its default.
        input.putIfAbsent("loggingConfiguration", Json.object().put("level", "OFF"));
        input.putIfAbsent("tracingConfiguration", Json.object().put("enabled", false));
        request.call("states", "UpdateStateMachine", input);
        TAGS.update(arn, request);
        return resource(arn, request.attributes().path("Name").asText(), revision(arn, request));
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("states", "DeleteStateMachine", machine(request.physicalId()),
                "StateMachineDoesNotExist");
    }

    private static ObjectNode settings(ResourceRequest request) {
        ObjectNode input = Json.object().put("definition", MachineDefinition.of(request)).put("roleArn",
                request.text("RoleArn"));
        for (PropertySpec spec : new PropertySpec[]{LOGGING, TRACING}) {
            if (request.properties().has(spec.name())) {
                JsonNode lower = Members.lower(spec.type(), request.properties().get(spec.name()));
                input.set(Character.toLowerCase(spec.name().charAt(0)) + spec.name().substring(1), lower);
            }
        }
        return input;
    }

    private static String revision(String arn, ResourceRequest request) {
        return request.call("states", "DescribeStateMachine", machine(arn)).path("revisionId").asText("INITIAL");
    }

    private static PhysicalResource resource(String arn, String name, String revision) {
        return PhysicalResource.of(arn).with("Arn", arn).with("Name", name).with("StateMachineRevisionId", revision);
    }

    private static ObjectNode machine(String arn) {
        return Json.object().put("stateMachineArn", arn);
    }
}
