package dev.stagedoor.emulator.telemetry.logs.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.telemetry.logs.error.InvalidParameterException;
import dev.stagedoor.emulator.telemetry.logs.store.LogStore;
import io.vertx.core.Future;

/** TagResource, UntagResource and ListTagsForResource on log groups, which are named by ARN without {@code :*}. */
public final class TagResource {

    private static final String ARN_PART = ":log-group:";

    private final LogStore store;

    public TagResource(LogStore store) {
        this.store = store;
    }

    public Future<AwsResponse> tag(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tags");
        store.tag(group(input), input.tags("tags"));
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    public Future<AwsResponse> untag(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tagKeys");
        store.untag(group(input), input.texts("tagKeys", 50));
        return Future.succeededFuture(AwsResponse.empty(200));
    }

    public Future<AwsResponse> list(AwsRequest request) {
        ObjectNode tags = Json.object();
        store.tags(group(Input.of(request, "resourceArn"))).forEach(tags::put);
        return Future.succeededFuture(AwsResponse.ok(Json.object().set("tags", tags)));
    }

    private static String group(Input input) {
        String arn = input.text("resourceArn");
        int at = arn == null ? -1 : arn.indexOf(ARN_PART);
        if (at < 0) {
            throw new InvalidParameterException("The specified resource ARN is not one of a log group: " + arn);
        }
        String name = arn.substring(at + ARN_PART.length());
        return name.endsWith(":*") ? name.substring(0, name.length() - 2) : name;
    }
}
