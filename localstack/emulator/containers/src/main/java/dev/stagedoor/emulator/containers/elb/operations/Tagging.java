package dev.stagedoor.emulator.containers.elb.operations;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.elb.store.LoadBalancers;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import io.vertx.core.Future;

/** AddTags, RemoveTags and DescribeTags of everything that has an ARN. */
public final class Tagging {

    private final LoadBalancers loadBalancers;

    public Tagging(LoadBalancers loadBalancers) {
        this.loadBalancers = loadBalancers;
    }

    public Future<AwsResponse> add(AwsRequest request) {
        Members input = Shapes.members(request, "ResourceArns", "Tags");
        for (String arn : input.texts("ResourceArns")) {
            Map<String, String> tags = new TreeMap<>(loadBalancers.tags(arn));
            tags.putAll(input.pairs("Tags", "Key", "Value"));
            loadBalancers.setTags(arn, tags);
        }
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }

    public Future<AwsResponse> remove(AwsRequest request) {
        Members input = Shapes.members(request, "ResourceArns", "TagKeys");
        for (String arn : input.texts("ResourceArns")) {
            Map<String, String> tags = new TreeMap<>(loadBalancers.tags(arn));
            tags.keySet().removeAll(input.texts("TagKeys"));
            loadBalancers.setTags(arn, tags);
        }
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }

    public Future<AwsResponse> describe(AwsRequest request) {
        ObjectNode output = Json.object();
        ArrayNode descriptions = output.putArray("TagDescriptions");
        for (String arn : Shapes.members(request, "ResourceArns").texts("ResourceArns")) {
            ArrayNode tags = descriptions.addObject().put("ResourceArn", arn).putArray("Tags");
            loadBalancers.tags(arn).forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
        }
        return Future.succeededFuture(AwsResponse.ok(output));
    }
}
