package dev.stagedoor.emulator.cloudformation.resources.apigateway;

import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;

/** Tags of an API or a stage. */
final class GatewayTags {

    static final TagCalls CALLS = new TagCalls("apigateway", "TagResource", "UntagResource", "resourceArn", "tags",
            "tagKeys", TagCalls.Form.MAP);

    private GatewayTags() {}

    /** @param path such as {@code /restapis/abc123} */
    static String arn(String path, ResourceRequest request) {
        return "arn:aws:apigateway:" + request.account().region() + "::" + path;
    }
}
