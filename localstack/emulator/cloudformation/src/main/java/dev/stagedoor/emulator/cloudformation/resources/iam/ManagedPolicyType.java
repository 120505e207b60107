package dev.stagedoor.emulator.cloudformation.resources.iam;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;

/**
 * A policy of its own, attached to roles and users. As on AWS, a changed document is a new version, and the old one goes.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html">the
 * reference</a>.
 */
public final class ManagedPolicyType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("ManagedPolicyName").replaces(), text("Path").replaces(),
            text("Description").replaces(), json("PolicyDocument").require(), texts("Roles"), texts("Users"),
            refused("Groups", "there are no groups of users here"));

    @Override
    public String name() {
        return "AWS::IAM::ManagedPolicy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "ManagedPolicyName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("PolicyArn", "PolicyId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Json.object().put("PolicyName", request.nameOr("ManagedPolicyName", 128))
                .put("PolicyDocument", document(request));
        Properties.copy(request.properties(), input, "Path", "Description");
        JsonNode policy = request.call("iam", "CreatePolicy", input).path("Policy");
        String arn = policy.path("Arn").asText();
        request.created(arn);
        Holder.in(request.properties()).forEach(holder -> attach(holder, arn, request));
        return PhysicalResource.of(arn).with("PolicyArn", arn).with("PolicyId", policy.path("PolicyId").asText());
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String arn = request.physicalId();
        if (Properties.differ(request.previousProperties(), request.properties(), "PolicyDocument")) {
            request.call("iam", "CreatePolicyVersion",
                    policy(arn).put("PolicyDocument", document(request)).put("SetAsDefault", true));
            removeOldVersions(arn, request);
        }
        Set<Holder> before = Holder.in(request.previousProperties());
        Set<Holder> after = Holder.in(request.properties());
        after.stream().filter(holder -> !before.contains(holder)).forEach(holder -> attach(holder, arn, request));
        Set<Holder> left = new LinkedHashSet<>(before);
        left.removeAll(after);
        left.forEach(holder -> detach(holder, arn, request));
        return new PhysicalResource(arn, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        String arn = request.physicalId();
        Holder.in(request.properties()).forEach(holder -> detach(holder, arn, request));
        request.callUnlessGone("iam", "DeletePolicy", policy(arn), "NoSuchEntity");
    }

    private static void removeOldVersions(String arn, ResourceRequest request) {
        request.call("iam", "ListPolicyVersions", policy(arn)).path("Versions").forEach(version -> {
            if (!version.path("IsDefaultVersion").asBoolean()) {
                request.call("iam", "DeletePolicyVersion",
                        policy(arn).put("VersionId", version.path("VersionId").asText()));
            }
        });
    }

    private static void attach(Holder holder, String arn, ResourceRequest request) {
        request.call("iam", "Attach" + holder.kind() + "Policy", holder.managed(arn));
    }

    private static void detach(Holder holder, String arn, ResourceRequest request) {
        request.callUnlessGone("iam", "Detach" + holder.kind() + "Policy", holder.managed(arn), "NoSuchEntity");
    }

    private static String document(ResourceRequest request) {
        return Properties.document(request.properties().get("PolicyDocument"));
    }

    private static ObjectNode policy(String arn) {
        return Json.object().put("PolicyArn", arn);
    }
}
