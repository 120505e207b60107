package dev.stagedoor.emulator.lambda.operations;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.mapping.EventSourceMapping;
import dev.stagedoor.emulator.lambda.mapping.EventSourceMappings;
import dev.stagedoor.emulator.lambda.mapping.MappingSettings;
import dev.stagedoor.emulator.lambda.mapping.QueueArn;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.sandbox.OnContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * CreateEventSourceMapping and its four siblings. See <a
 * href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>; only
 * queues are event sources here.
 */
record MappingOperations(LambdaEngine engine, EventSourceMappings mappings) {

    Future<AwsResponse> create(AwsRequest request) {
        Members members = Members.of(request, "EventSourceArn", "FunctionName", "Enabled", "BatchSize",
                "MaximumBatchingWindowInSeconds", "FunctionResponseTypes", "ScalingConfig", "FilterCriteria", "Tags");
        QueueArn queue = QueueArn.parse(members.required("EventSourceArn"), engine.emulator().account());
        FunctionRef function = engine.ref(request);
        MappingSettings settings = MappingReader.read(members, queue, function, null, engine);
        Map<String, String> tags = Tags.check(members.map("Tags"));
        return checked(settings).map(checked -> {
            EventSourceMapping mapping = mappings.create(engine.emulator().ids().uuid(), settings, tags);
            return AwsResponse.of(202, shape(mapping).put("State", "Creating"));
        });
    }

    Future<AwsResponse> get(AwsRequest request) {
        Members members = Members.of(request, "UUID");
        return Future.succeededFuture(AwsResponse.ok(shape(mappings.get(members.required("UUID")))));
    }

    Future<AwsResponse> list(AwsRequest request) {
        Members members = Members.of(request, "EventSourceArn", "FunctionName", "Marker", "MaxItems");
        String source = members.text("EventSourceArn");
        FunctionRef function = members.has("FunctionName") ? engine.ref(request) : null;
        return Page.of(members, "EventSourceMappings",
                mappings.list(mapping -> (source == null || mapping.settings().queue().text().equals(source))
                        && (function == null || mapping.settings().function().equals(function))),
                this::shape);
    }

    Future<AwsResponse> update(AwsRequest request) {
        Members members = Members.of(request, "UUID", "FunctionName", "Enabled", "BatchSize",
                "MaximumBatchingWindowInSeconds", "FunctionResponseTypes", "ScalingConfig", "FilterCriteria");
        EventSourceMapping mapping = mappings.get(members.required("UUID"));
        MappingSettings before = mapping.settings();
        FunctionRef function = members.has("FunctionName") ? engine.ref(request) : before.function();
        MappingSettings settings = MappingReader.read(members, before.queue(), function, before, engine);
        return checked(settings).map(checked -> {
            mappings.update(mapping, settings);
            ObjectNode shape = shape(mapping);
            return AwsResponse.of(202, settings.enabled() ? shape.put("State", "Updating") : shape);
        });
    }

    Future<AwsResponse> delete(AwsRequest request) {
        EventSourceMapping mapping = mappings.get(Members.of(request, "UUID").required("UUID"));
        mappings.delete(mapping);
        return Future.succeededFuture(AwsResponse.of(202, shape(mapping).put("State", "Deleting")));
    }

    private Future<Void> checked(MappingSettings settings) {
        return OnContext.of(Vertx.currentContext(), mappings.check().of(settings));
    }

    private ObjectNode shape(EventSourceMapping mapping) {
        MappingSettings settings = mapping.settings();
        ObjectNode shape = Json.object().put("UUID", mapping.uuid()).put("BatchSize", settings.batchSize())
                .put("MaximumBatchingWindowInSeconds", settings.windowSeconds())
                .put("EventSourceArn", settings.queue().text())
                .put("FunctionArn", settings.function().arn(engine.emulator().account()))
                .put("LastModified", settings.lastModified().toEpochMilli() / 1000.0).put("State", mapping.state())
                .put("StateTransitionReason", "USER_INITIATED")
                .put("EventSourceMappingArn", engine.mappingArn(mapping.uuid()));
        if (settings.reportsFailures()) {
            shape.putArray("FunctionResponseTypes").add("ReportBatchItemFailures");
        } else {
            shape.putArray("FunctionResponseTypes");
        }
        if (settings.maximumConcurrency() != null) {
            shape.putObject("ScalingConfig").put("MaximumConcurrency", settings.maximumConcurrency());
        }
        if (!mapping.problem().isEmpty()) {
            shape.put("LastProcessingResult", mapping.problem());
        }
        return shape;
    }
}
