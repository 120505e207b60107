package dev.stagedoor.emulator.gateway.control.v2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Shapes;

/** See <a href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html">tags</a>. */
final class VpcLinkTags {

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:apigateway:[^:]*::/vpclinks/([^/]+)");

    private final VpcLinks links;

    VpcLinkTags(VpcLinks links) {
        this.links = links;
    }

    Map<String, ControlOperation> all() {
        return Map.of("TagResource", this::tag, "UntagResource", this::untag, "GetTags", this::get);
    }

    private AwsResponse tag(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tags");
        change(request, tags -> {
            tags.putAll(input.textMap("tags"));
            return tags;
        });
        return AwsResponse.empty(201);
    }

    private AwsResponse untag(AwsRequest request) {
        Input input = Input.of(request, "resourceArn", "tagKeys");
        change(request, tags -> {
            input.texts("tagKeys").forEach(tags::remove);
            return tags;
        });
        return AwsResponse.empty(204);
    }

    private AwsResponse get(AwsRequest request) {
        ObjectNode answer = Json.object();
        answer.set("tags", Shapes.textMap(links.get(id(request)).tags()));
        return AwsResponse.ok(answer);
    }

    private void change(AwsRequest request, UnaryOperator<Map<String, String>> change) {
        links.change(id(request), link -> link.withTags(change.apply(new LinkedHashMap<>(link.tags()))));
    }

    private static String id(AwsRequest request) {
        Matcher arn = ARN.matcher(request.text("resourceArn") == null ? "" : request.text("resourceArn"));
        if (!arn.matches()) {
            throw new BadRequestException("Invalid resource ARN: only VPC links have tags here");
        }
        return arn.group(1);
    }
}
