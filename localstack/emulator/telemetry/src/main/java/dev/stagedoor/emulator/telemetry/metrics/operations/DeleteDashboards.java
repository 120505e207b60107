package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboards;
import dev.stagedoor.emulator.telemetry.metrics.error.MissingRequiredParameterException;
import io.vertx.core.Future;

/** DeleteDashboards: all or, if one of them does not exist, none. */
public final class DeleteDashboards implements Operation {

    private final Dashboards dashboards;

    public DeleteDashboards(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        List<String> names = Members.of(request, "DashboardNames").texts("DashboardNames", 100);
        if (names.isEmpty()) {
            throw new MissingRequiredParameterException("DashboardNames");
        }
        dashboards.delete(names);
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
