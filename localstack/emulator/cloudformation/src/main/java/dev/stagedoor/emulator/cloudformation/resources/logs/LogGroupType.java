package dev.stagedoor.emulator.cloudformation.resources.logs;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.onlyFalse;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A log group.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html">the
 * reference</a>.
 */
public final class LogGroupType implements ResourceType {

    private static final TagCalls TAGS = new TagCalls("logs", "TagResource", "UntagResource", "resourceArn", "tags",
            "tagKeys", TagCalls.Form.MAP);

    private static final Schema SCHEMA = Schema.of(text("LogGroupName").replaces(), whole("RetentionInDays"), tags(),
            oneOf("LogGroupClass", "STANDARD"),
            onlyFalse("DeletionProtectionEnabled", "log groups have no such protection"),
            refused("KmsKeyId", "there is no KMS"), refused("DataProtectionPolicy", "nothing is masked in logs"),
            refused("FieldIndexPolicies", "log events are not indexed"),
            refused("ResourcePolicyDocument", "log groups have no policies of their own"));

    @Override
    public String name() {
        return "AWS::Logs::LogGroup";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "LogGroupName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("LogGroupName", 512);
        ObjectNode input = group(name);
        TAGS.add(input, request.properties());
        request.call("logs", "CreateLogGroup", input);
        request.created(name);
        retention(name, Json.object(), request);
        return PhysicalResource.of(name).with("Arn", arn(name, request) + ":*");
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        retention(request.physicalId(), request.previousProperties(), request);
        TAGS.update(arn(request.physicalId(), request), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("logs", "DeleteLogGroup", group(request.physicalId()), "ResourceNotFoundException");
    }

    private static void retention(String name, ObjectNode before, ResourceRequest request) {
        if (!Properties.differ(before, request.properties(), "RetentionInDays")) {
            return;
        }
        if (request.properties().has("RetentionInDays")) {
            request.call("logs", "PutRetentionPolicy",
                    group(name).<ObjectNode>set("retentionInDays", request.properties().get("RetentionInDays")));
        } else {
            request.call("logs", "DeleteRetentionPolicy", group(name));
        }
    }

    private static String arn(String name, ResourceRequest request) {
        return request.account().arn("logs", "log-group:" + name);
    }

    private static ObjectNode group(String name) {
        return Json.object().put("logGroupName", name);
    }
}
