package dev.stagedoor.emulator.cloudformation.resources.lambda;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A queue whose messages a function gets.
 * See <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html">the
 * reference</a>.
 */
public final class EventSourceMappingType implements ResourceType {

    private static final String STREAMS = "it belongs to streams, and only queues are event sources here";
    private static final String BROKERS = "it belongs to message brokers, and only queues are event sources here";
    private static final String[] SETTINGS = {"FunctionName", "BatchSize", "MaximumBatchingWindowInSeconds", "Enabled",
            "FunctionResponseTypes", "ScalingConfig"};
    private static final TagCalls TAGS = new TagCalls("lambda", "TagResource", "UntagResource", "Resource", "Tags",
            "TagKeys", TagCalls.Form.MAP);

    private static final Schema SCHEMA = Schema.of(text("EventSourceArn").require().replaces(),
            text("FunctionName").require(), whole("BatchSize"), whole("MaximumBatchingWindowInSeconds"),
            bool("Enabled"),
            texts("FunctionResponseTypes"), structure("ScalingConfig", whole("MaximumConcurrency")), tags(),
            refused("FilterCriteria", "the function gets every message"), refused("KmsKeyArn", "there is no KMS"),
            refused("LoggingConfig", "mappings write no log of their own"),
            refused("MetricsConfig", "mappings have no metrics"),
            refused("ProvisionedPollerConfig", "there is one poller for each mapping"),
            refused("BisectBatchOnFunctionError", STREAMS), refused("DestinationConfig", STREAMS),
            refused("MaximumRecordAgeInSeconds", STREAMS), refused("MaximumRetryAttempts", STREAMS),
            refused("ParallelizationFactor", STREAMS), refused("StartingPosition", STREAMS),
            refused("StartingPositionTimestamp", STREAMS), refused("TumblingWindowInSeconds", STREAMS),
            refused("AmazonManagedKafkaEventSourceConfig", BROKERS), refused("DocumentDBEventSourceConfig", BROKERS),
            refused("Queues", BROKERS), refused("SelfManagedEventSource", BROKERS),
            refused("SelfManagedKafkaEventSourceConfig", BROKERS), refused("SourceAccessConfigurations", BROKERS),
            refused("Topics", BROKERS));

    @Override
    public String name() {
        return "AWS::Lambda::EventSourceMapping";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Id", "EventSourceMappingArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), Json.object(), SETTINGS);
        Properties.copy(request.properties(), input, "EventSourceArn");
        TAGS.add(input, request.properties());
        ObjectNode made = request.call("lambda", "CreateEventSourceMapping", input);
        String id = made.path("UUID").asText();
        return PhysicalResource.of(id).with("Id", id).with("EventSourceMappingArn",
                made.path("EventSourceMappingArn").asText());
    }

    /** All settings, those that are left out with their defaults. */
    @Override
    public PhysicalResource update(ResourceRequest request) {
        ObjectNode input = mapping(request).put("BatchSize", 10).put("MaximumBatchingWindowInSeconds", 0).put("Enabled",
                true);
        input.putArray("FunctionResponseTypes");
        input.putObject("ScalingConfig");
        if (Properties.differ(request.previousProperties(), request.properties(), SETTINGS)) {
            request.call("lambda", "UpdateEventSourceMapping",
                    Properties.copy(request.properties(), input, SETTINGS));
        }
        TAGS.update(request.attributes().path("EventSourceMappingArn").asText(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    /** Not waited for: what the mapping still waits for ends with the queue, or within twenty seconds. */
    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("lambda", "DeleteEventSourceMapping", mapping(request), "ResourceNotFoundException");
    }

    private static ObjectNode mapping(ResourceRequest request) {
        return Json.object().put("UUID", request.physicalId());
    }
}
