package dev.stagedoor.emulator.cloudformation.resources.sqs;

import java.util.List;
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

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A queue.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html">the
 * reference</a>.
 */
public final class QueueType implements ResourceType {

    private static final String FIFO_SUFFIX = ".fifo";
    private static final String FIFO_THROUGHPUT = "FIFO queues have no high throughput here";
    private static final String NO_KMS = "there is no KMS";
    /** Properties that are attributes of the queue, under the same name. */
    private static final List<String> ATTRIBUTES = List.of("DelaySeconds", "MaximumMessageSize",
            "MessageRetentionPeriod", "ReceiveMessageWaitTimeSeconds", "VisibilityTimeout", "RedrivePolicy",
            "RedriveAllowPolicy", "FifoQueue", "ContentBasedDeduplication", "SqsManagedSseEnabled");
    private static final TagCalls TAGS = new TagCalls("sqs", "TagQueue", "UntagQueue", "QueueUrl", "Tags", "TagKeys",
            TagCalls.Form.MAP);

    private static final Schema SCHEMA = Schema.of(text("QueueName").replaces(), whole("DelaySeconds"),
            whole("MaximumMessageSize"), whole("MessageRetentionPeriod"), whole("ReceiveMessageWaitTimeSeconds"),
            whole("VisibilityTimeout"), json("RedrivePolicy"), json("RedriveAllowPolicy"), bool("FifoQueue").replaces(),
            bool("ContentBasedDeduplication"),
            bool("SqsManagedSseEnabled").recorded("messages lie in the emulator's memory as they are"), tags(),
            refused("KmsMasterKeyId", NO_KMS), refused("KmsDataKeyReusePeriodSeconds", NO_KMS),
            refused("DeduplicationScope", FIFO_THROUGHPUT), refused("FifoThroughputLimit", FIFO_THROUGHPUT));

    @Override
    public String name() {
        return "AWS::SQS::Queue";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "QueueName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "QueueName", "QueueUrl");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = queueName(request);
        ObjectNode input = Json.object().put("QueueName", name);
        ObjectNode attributes = input.putObject("Attributes");
        ATTRIBUTES.stream().filter(request.properties()::has)
                .forEach(attribute -> attributes.put(attribute, value(request.properties().get(attribute))));
        if (request.properties().has(Schema.TAGS)) {
            input.set("tags", Properties.tagMap(request.properties()));
        }
        String url = request.call("sqs", "CreateQueue", input).path("QueueUrl").asText();
        return PhysicalResource.of(url).with("Arn", request.account().arn("sqs", name)).with("QueueName", name)
                .with("QueueUrl", url);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ObjectNode changes = Json.object();
        for (String attribute : ATTRIBUTES) {
            if (Properties.differ(request.previousProperties(), request.properties(), attribute)) {
                // An empty text brings the default back.
                changes.put(attribute, value(request.properties().path(attribute)));
            }
        }
        if (!changes.isEmpty()) {
            request.call("sqs", "SetQueueAttributes", url(request).<ObjectNode>set("Attributes", changes));
        }
        TAGS.update(request.physicalId(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("sqs", "DeleteQueue", url(request), "QueueDoesNotExist");
    }

    private static String queueName(ResourceRequest request) {
        boolean fifo = request.properties().path("FifoQueue").asBoolean();
        return fifo && request.text("QueueName") == null
                ? request.nameOr("QueueName", 75) + FIFO_SUFFIX
                : request.nameOr("QueueName", 80);
    }

    /** Attributes are texts, policies in JSON. */
    private static String value(JsonNode property) {
        return property.isContainerNode() ? Json.write(property) : property.asText();
    }

    private static ObjectNode url(ResourceRequest request) {
        return Json.object().put("QueueUrl", request.physicalId());
    }
}
