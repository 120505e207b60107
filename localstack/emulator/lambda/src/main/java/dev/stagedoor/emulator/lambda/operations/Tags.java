package dev.stagedoor.emulator.lambda.operations;

import java.util.Map;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;
import dev.stagedoor.emulator.lambda.mapping.EventSourceMapping;
import dev.stagedoor.emulator.lambda.mapping.EventSourceMappings;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import io.vertx.core.Future;

/** ListTags, TagResource and UntagResource, on functions and event source mappings. */
record Tags(LambdaEngine engine, EventSourceMappings mappings) {

    private static final String MAPPING = ":event-source-mapping:";

    private static final int MAX = 50;

    Future<AwsResponse> list(AwsRequest request) {
        Members.of(request, "Resource");
        if (isMapping(request)) {
            return Future.succeededFuture(AwsResponse.ok(
                    Json.object().set("Tags", Shapes.texts(mapping(request).tags()))));
        }
        return Future.succeededFuture(AwsResponse.ok(
                Json.object().set("Tags", Shapes.texts(function(request).settings().tags()))));
    }

    Future<AwsResponse> tag(AwsRequest request) {
        Map<String, String> more = Members.of(request, "Resource", "Tags").map("Tags");
        update(request, tags -> {
            tags.putAll(more);
            return check(tags);
        });
        return Future.succeededFuture(AwsResponse.empty(204));
    }

    Future<AwsResponse> untag(AwsRequest request) {
        Members members = Members.of(request, "Resource", "TagKeys");
        update(request, tags -> {
            tags.keySet().removeAll(members.texts("TagKeys"));
            return tags;
        });
        return Future.succeededFuture(AwsResponse.empty(204));
    }

    private void update(AwsRequest request, UnaryOperator<Map<String, String>> change) {
        if (isMapping(request)) {
            EventSourceMapping mapping = mapping(request);
            mapping.tag(change.apply(mapping.tags()));
        } else {
            function(request).settings().updateTags(change);
        }
    }

    private static boolean isMapping(AwsRequest request) {
        return request.text("Resource") != null && request.text("Resource").contains(MAPPING);
    }

    private EventSourceMapping mapping(AwsRequest request) {
        String arn = request.text("Resource");
        EventSourceMapping mapping = mappings.get(arn.substring(arn.indexOf(MAPPING) + MAPPING.length()));
        if (!engine.mappingArn(mapping.uuid()).equals(arn)) {
            throw new ResourceNotFoundException("The resource you requested does not exist.");
        }
        return mapping;
    }

    private Function function(AwsRequest request) {
        FunctionRef ref = FunctionRef.parse(request.text("Resource"), null, engine.emulator().account());
        if (ref.qualifier() != null) {
            throw new InvalidParameterValueException(
                    "Tags on function aliases and versions are not supported. Please specify a function ARN.");
        }
        return engine.functions().get(ref);
    }

    /** AWS's bounds for tags. */
    static Map<String, String> check(Map<String, String> tags) {
        boolean wrong = tags.entrySet().stream().anyMatch(tag -> tag.getKey().isEmpty() || tag.getKey().length() > 128
                || tag.getValue().length() > 256);
        if (wrong || tags.size() > MAX) {
            throw new InvalidParameterValueException(
                    "A function has at most " + MAX + " tags, with keys of 1 to 128 and values of 0 to 256 characters");
        }
        return tags;
    }
}
