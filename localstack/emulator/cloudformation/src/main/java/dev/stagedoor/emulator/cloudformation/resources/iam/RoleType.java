package dev.stagedoor.emulator.cloudformation.resources.iam;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A role with its inline and attached policies.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html">the
 * reference</a>.
 */
public final class RoleType implements ResourceType {

    private static final TagCalls TAGS = new TagCalls("iam", "TagRole", "UntagRole", "RoleName", "Tags", "TagKeys",
            TagCalls.Form.KEY_VALUE);

    private static final Schema SCHEMA = Schema.of(text("RoleName").replaces(), text("Path").replaces(),
            json("AssumeRolePolicyDocument").require(), text("Description"), whole("MaxSessionDuration"),
            list("Policies", text("PolicyName").require(), json("PolicyDocument").require()),
            texts("ManagedPolicyArns"),
            tags(), refused("PermissionsBoundary", "policies are evaluated without permissions boundaries"));

    @Override
    public String name() {
        return "AWS::IAM::Role";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "RoleName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "RoleId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("RoleName", 64);
        ObjectNode input = role(name).put("AssumeRolePolicyDocument", trust(request));
        Properties.copy(request.properties(), input, "Path", "Description", "MaxSessionDuration", "Tags");
        JsonNode role = request.call("iam", "CreateRole", input).path("Role");
        request.created(name);
        policies(request.properties(), name).replace(Json.object(), request);
        return PhysicalResource.of(name).with("Arn", role.path("Arn").asText())
                .with("RoleId", role.path("RoleId").asText());
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String name = request.physicalId();
        ObjectNode before = request.previousProperties();
        if (Properties.differ(before, request.properties(), "AssumeRolePolicyDocument")) {
            request.call("iam", "UpdateAssumeRolePolicy", role(name).put("PolicyDocument", trust(request)));
        }
        if (Properties.differ(before, request.properties(), "Description", "MaxSessionDuration")) {
            ObjectNode input = role(name).put("Description", "").put("MaxSessionDuration", 3600);
            Properties.copy(request.properties(), input, "Description", "MaxSessionDuration");
            request.call("iam", "UpdateRole", input);
        }
        policies(request.properties(), name).replace(before, request);
        TAGS.update(name, request);
        return new PhysicalResource(name, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        String name = request.physicalId();
        policies(Json.object(), name).removeAll(request);
        request.callUnlessGone("iam", "DeleteRole", role(name), "NoSuchEntity");
    }

    private static RolePolicies policies(ObjectNode wanted, String name) {
        return new RolePolicies(name, wanted);
    }

    private static String trust(ResourceRequest request) {
        return Properties.document(request.properties().get("AssumeRolePolicyDocument"));
    }

    private static ObjectNode role(String name) {
        return Json.object().put("RoleName", name);
    }
}
