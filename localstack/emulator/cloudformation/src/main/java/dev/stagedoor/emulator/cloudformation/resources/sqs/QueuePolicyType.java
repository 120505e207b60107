package dev.stagedoor.emulator.cloudformation.resources.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;

/**
 * The policy of one or more queues; it decides together with those of the caller. Two of them on one queue overwrite each other,
 * as on AWS.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html">the
 * reference</a>.
 */
public final class QueuePolicyType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(texts("Queues").require(), json("PolicyDocument").require());

    @Override
    public String name() {
        return "AWS::SQS::QueuePolicy";
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
        String id = request.nameOr("Id", 80);
        request.created(id);
        put(request);
        return PhysicalResource.of(id).with("Id", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        put(request);
        List<String> kept = queues(request.properties());
        queues(request.previousProperties()).stream().filter(queue -> !kept.contains(queue))
                .forEach(queue -> remove(queue, request));
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        queues(request.properties()).forEach(queue -> remove(queue, request));
    }

    private static void put(ResourceRequest request) {
        String policy = Properties.document(request.properties().get("PolicyDocument"));
        queues(request.properties())
                .forEach(queue -> request.call("sqs", "SetQueueAttributes", policy(queue, policy)));
    }

    private static void remove(String queue, ResourceRequest request) {
        request.callUnlessGone("sqs", "SetQueueAttributes", policy(queue, ""), "QueueDoesNotExist");
    }

    private static ObjectNode policy(String queue, String text) {
        ObjectNode input = Json.object().put("QueueUrl", queue);
        input.putObject("Attributes").put("Policy", text);
        return input;
    }

    private static List<String> queues(ObjectNode properties) {
        List<String> queues = new ArrayList<>();
        properties.path("Queues").forEach(queue -> queues.add(queue.asText()));
        return queues;
    }
}
