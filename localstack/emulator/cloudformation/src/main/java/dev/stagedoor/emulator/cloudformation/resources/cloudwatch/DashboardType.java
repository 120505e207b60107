package dev.stagedoor.emulator.cloudformation.resources.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A dashboard: its body is a text of JSON.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html">the
 * reference</a>.
 */
public final class DashboardType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("DashboardName").replaces(), text("DashboardBody").require(),
            tags());

    @Override
    public String name() {
        return "AWS::CloudWatch::Dashboard";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "DashboardName";
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("DashboardName", 255);
        ObjectNode input = dashboard(name, request);
        CloudWatchTags.CALLS.add(input, request.properties());
        request.call("monitoring", "PutDashboard", input);
        return PhysicalResource.of(name);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        String name = request.physicalId();
        request.call("monitoring", "PutDashboard", dashboard(name, request));
        CloudWatchTags.CALLS.update(request.account().globalArn("cloudwatch", "dashboard/" + name), request);
        return new PhysicalResource(name, request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        ObjectNode names = Json.object();
        names.putArray("DashboardNames").add(request.physicalId());
        request.callUnlessGone("monitoring", "DeleteDashboards", names, "DashboardNotFoundError");
    }

    private static ObjectNode dashboard(String name, ResourceRequest request) {
        return Json.object().put("DashboardName", name).put("DashboardBody", request.text("DashboardBody"));
    }
}
