package dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A rule of a listener, by path or host.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html">
 * the reference</a>.
 */
public final class ListenerRuleType implements ResourceType {

    private static final String PATH_AND_HOST = "rules look at path and host only";

    private static final Schema SCHEMA = Schema.of(text("ListenerArn").require().replaces(),
            whole("Priority").require(),
            list("Conditions", oneOf("Field", "path-pattern", "host-header").require(), texts("Values"),
                    structure("PathPatternConfig", texts("Values"), refused("RegexValues", PATH_AND_HOST)),
                    structure("HostHeaderConfig", texts("Values"), refused("RegexValues", PATH_AND_HOST)),
                    refused("HttpHeaderConfig", PATH_AND_HOST), refused("HttpRequestMethodConfig", PATH_AND_HOST),
                    refused("QueryStringConfig", PATH_AND_HOST), refused("SourceIpConfig", PATH_AND_HOST),
                    refused("RegexValues", PATH_AND_HOST)).require(),
            ElbCalls.actions("Actions").require(), refused("Transforms", "a load balancer changes no requests here"));

    @Override
    public String name() {
        return "AWS::ElasticLoadBalancingV2::ListenerRule";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("RuleArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = Properties.copy(request.properties(), Json.object(), "ListenerArn", "Priority", "Conditions",
                "Actions");
        String arn = request.call(ElbCalls.SERVICE, "CreateRule", input).at("/Rules/0/RuleArn").asText();
        return PhysicalResource.of(arn).with("RuleArn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String arn = request.physicalId();
        ObjectNode before = request.previousProperties();
        if (Properties.differ(before, request.properties(), "Priority")) {
            ObjectNode input = Json.object();
            input.putArray("RulePriorities").addObject().put("RuleArn", arn).set("Priority",
                    request.properties().get("Priority"));
            request.call(ElbCalls.SERVICE, "SetRulePriorities", input);
        }
        if (Properties.differ(before, request.properties(), "Conditions", "Actions")) {
            request.call(ElbCalls.SERVICE, "ModifyRule", Properties.copy(request.properties(),
                    ElbCalls.named("RuleArn", arn), "Conditions", "Actions"));
        }
        return new PhysicalResource(arn, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone(ElbCalls.SERVICE, "DeleteRule", ElbCalls.named("RuleArn", request.physicalId()),
                "RuleNotFound");
    }
}
