package dev.stagedoor.emulator.telemetry.metrics.operations;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboard;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboards;
import io.vertx.core.Future;

/** GetDashboard: with the body as it was put. */
public final class GetDashboard implements Operation {

    private final Dashboards dashboards;
    private final Arns arns;

    public GetDashboard(Dashboards dashboards, Arns arns) {
        this.dashboards = dashboards;
        this.arns = arns;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Dashboard dashboard = dashboards
                .find(Members.of(request, "DashboardName").required("DashboardName", 1, 255));
        return Future.succeededFuture(AwsResponse.ok(Json.object().put("DashboardName", dashboard.name())
                .put("DashboardArn", arns.dashboard(dashboard.name())).put("DashboardBody", dashboard.body())));
    }
}
