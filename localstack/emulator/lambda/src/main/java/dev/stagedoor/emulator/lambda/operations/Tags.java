package dev.stagedoor.emulator.lambda.operations;

import java.util.Map;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import io.vertx.core.Future;

/** ListTags, TagResource and UntagResource, on functions. */
record Tags(LambdaEngine engine) {

    private static final int MAX = 50;

    Future<AwsResponse> list(AwsRequest request) {
        Members.of(request, "Resource");
        return Future.succeededFuture(AwsResponse.ok(
                Json.object().set("Tags", Shapes.texts(function(request).settings().tags()))));
    }

    Future<AwsResponse> tag(AwsRequest request) {
        Map<String, String> more = Members.of(request, "Resource", "Tags").map("Tags");
        function(request).settings().updateTags(tags -> {
            tags.putAll(more);
            return check(tags);
        });
        return Future.succeededFuture(AwsResponse.empty(204));
    }

    Future<AwsResponse> untag(AwsRequest request) {
        Members members = Members.of(request, "Resource", "TagKeys");
        function(request).settings().updateTags(tags -> {
            tags.keySet().removeAll(members.texts("TagKeys"));
            return tags;
        });
        return Future.succeededFuture(AwsResponse.empty(204));
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
