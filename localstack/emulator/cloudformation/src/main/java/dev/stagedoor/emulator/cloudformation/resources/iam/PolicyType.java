package dev.stagedoor.emulator.cloudformation.resources.iam;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;

/**
 * One policy, put into several roles and users.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html">the
 * reference</a>.
 */
public final class PolicyType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("PolicyName").require().replaces(),
            json("PolicyDocument").require(), texts("Roles"), texts("Users"),
            refused("Groups", "there are no groups of users here"));

    @Override
    public String name() {
        return "AWS::IAM::Policy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String id = request.nameOr("", 128);
        request.created(id);
        Holder.in(request.properties()).forEach(holder -> put(holder, request));
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        Set<Holder> wanted = Holder.in(request.properties());
        wanted.forEach(holder -> put(holder, request));
        Set<Holder> left = new LinkedHashSet<>(Holder.in(request.previousProperties()));
        left.removeAll(wanted);
        left.forEach(holder -> remove(holder, request));
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        Holder.in(request.properties()).forEach(holder -> remove(holder, request));
    }

    private static void put(Holder holder, ResourceRequest request) {
        ObjectNode input = holder.policy(request.text("PolicyName")).put("PolicyDocument",
                Properties.document(request.properties().get("PolicyDocument")));
        request.call("iam", "Put" + holder.kind() + "Policy", input);
    }

    private static void remove(Holder holder, ResourceRequest request) {
        request.callUnlessGone("iam", "Delete" + holder.kind() + "Policy", holder.policy(request.text("PolicyName")),
                "NoSuchEntity");
    }
}
