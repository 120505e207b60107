package dev.stagedoor.emulator.containers.ecr.operations;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Repository;
import dev.stagedoor.emulator.containers.ecr.store.Registry;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** TagResource, UntagResource and ListTagsForResource of repositories. */
public final class Tagging {

    private static final String REPOSITORY = "repository/";

    private final Registry registry;

    public Tagging(Registry registry) {
        this.registry = registry;
    }

    public Future<AwsResponse> tag(AwsRequest request) {
        Members input = Shapes.members(request, "resourceArn", "tags");
        change(input, tags -> {
            tags.putAll(Shapes.tags(input, "tags"));
            return tags;
        });
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    public Future<AwsResponse> untag(AwsRequest request) {
        Members input = Shapes.members(request, "resourceArn", "tagKeys");
        change(input, tags -> {
            tags.keySet().removeAll(input.texts("tagKeys"));
            return tags;
        });
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        ObjectNode output = Json.object();
        ArrayNode tags = output.putArray("tags");
        repository(Shapes.members(request, "resourceArn")).tags()
                .forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private void change(Members input, UnaryOperator<Map<String, String>> change) {
        Repository r = repository(input);
        Map<String, String> tags = change.apply(new TreeMap<>(r.tags()));
        registry.replace(
                new Repository(r.name(), r.arn(), r.uri(), r.immutableTags(), r.createdAt(), Map.copyOf(tags)));
    }

    private Repository repository(Members input) {
        String arn = input.required("resourceArn");
        int name = arn.indexOf(REPOSITORY);
        if (name < 0) {
            throw EcrException.invalid("Invalid parameter at 'resourceArn' failed to satisfy constraint:"
                    + " 'Invalid ARN'");
        }
        return registry.repository(arn.substring(name + REPOSITORY.length()));
    }
}
