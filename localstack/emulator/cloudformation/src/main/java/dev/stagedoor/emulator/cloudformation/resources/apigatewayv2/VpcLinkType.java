package dev.stagedoor.emulator.cloudformation.resources.apigatewayv2;

import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tagMap;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;

/**
 * The way from the gateway to a load balancer.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-vpclink.html">the
 * reference</a>.
 */
public final class VpcLinkType implements ResourceType {

    private static final TagCalls TAGS = new TagCalls("apigatewayv2", "TagResource", "UntagResource", "resourceArn",
            "tags",
            "tagKeys", TagCalls.Form.MAP);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Schema SCHEMA = Schema.of(text("Name").require(),
            texts("SubnetIds").require().replaces().recorded(RecordedReasons.NETWORK),
            texts("SecurityGroupIds").replaces().recorded(RecordedReasons.NETWORK), tagMap());

    @Override
    public String name() {
        return "AWS::ApiGatewayV2::VpcLink";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("VpcLinkId");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Json.object().put("name", request.text("Name"));
        input.set("subnetIds", request.properties().get("SubnetIds"));
        if (request.properties().has("SecurityGroupIds")) {
            input.set("securityGroupIds", request.properties().get("SecurityGroupIds"));
        }
        TAGS.add(input, request.properties());
        String id = request.call("apigatewayv2", "CreateVpcLink", input).path("vpcLinkId").asText();
        request.created(id);
        request.await("the VPC link " + id, LIMIT, () -> request.call("apigatewayv2", "GetVpcLink", link(id))
                .path("vpcLinkStatus").asText().equals("AVAILABLE"));
        return PhysicalResource.of(id).with("VpcLinkId", id);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String id = request.physicalId();
        if (Properties.differ(request.previousProperties(), request.properties(), "Name")) {
            request.call("apigatewayv2", "UpdateVpcLink", link(id).put("name", request.text("Name")));
        }
        TAGS.update("arn:aws:apigateway:" + request.account().region() + "::/vpclinks/" + id, request);
        return new PhysicalResource(id, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("apigatewayv2", "DeleteVpcLink", link(request.physicalId()), "NotFoundException");
    }

    private static ObjectNode link(String id) {
        return Json.object().put("vpcLinkId", id);
    }
}
