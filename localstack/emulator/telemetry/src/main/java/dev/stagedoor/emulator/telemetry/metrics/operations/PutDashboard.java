package dev.stagedoor.emulator.telemetry.metrics.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboards;
import dev.stagedoor.emulator.telemetry.metrics.error.DashboardInvalidInputException;
import io.vertx.core.Future;

/**
 * PutDashboard: the body is kept as it is; that it is JSON with a list of widgets, each of a type, is checked. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">the body</a>.
 */
public final class PutDashboard implements Operation {

    private static final int MAX_WIDGETS = 500;
    private static final int MAX_BODY = 1 << 20;

    private final Dashboards dashboards;

    public PutDashboard(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "DashboardName", "DashboardBody", "Tags");
        String name = members.required("DashboardName", 1, 255);
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new DashboardInvalidInputException(
                    "The value " + name + " for field DashboardName is not valid: letters, digits, '-' and '_'.");
        }
        String body = members.required("DashboardBody", 1, MAX_BODY);
        check(body);
        dashboards.put(name, body, MetricMembers.tags(members));
        ObjectNode output = Json.object();
        output.putArray("DashboardValidationMessages");
        return Future.succeededFuture(AwsResponse.ok(output));
    }

    private static void check(String body) {
        JsonNode widgets;
        try {
            widgets = Json.parse(body).path("widgets");
        } catch (JsonProcessingException e) {
            throw new DashboardInvalidInputException("The field DashboardBody must be a valid JSON object");
        }
        if (!widgets.isArray() || widgets.size() > MAX_WIDGETS) {
            throw new DashboardInvalidInputException(
                    "The dashboard body must have a list widgets of at most " + MAX_WIDGETS);
        }
        for (JsonNode widget : widgets) {
            if (!widget.path("type").isTextual() || !widget.path("properties").isObject()) {
                throw new DashboardInvalidInputException("A widget must have a type and properties");
            }
        }
    }
}
