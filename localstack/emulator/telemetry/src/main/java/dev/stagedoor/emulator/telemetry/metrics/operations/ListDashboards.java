package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboard;
import dev.stagedoor.emulator.telemetry.metrics.dashboard.Dashboards;
import io.vertx.core.Future;

/** ListDashboards: by prefix, in order of names. There are never more than a page. */
public final class ListDashboards implements Operation {

    private final Dashboards dashboards;
    private final Arns arns;

    public ListDashboards(Dashboards dashboards, Arns arns) {
        this.dashboards = dashboards;
        this.arns = arns;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "DashboardNamePrefix", "NextToken");
        String prefix = Objects.requireNonNullElse(members.text("DashboardNamePrefix", 0, 255), "");
        return Future.succeededFuture(AwsResponse.ok(Paging.page("DashboardEntries",
                dashboards.list().stream().filter(dashboard -> dashboard.name().startsWith(prefix)).toList(),
                Paging.start(members.text("NextToken")), Dashboards.MAX_DASHBOARDS, this::shape)));
    }

    private ObjectNode shape(Dashboard dashboard) {
        return Json.object().put("DashboardName", dashboard.name())
                .put("DashboardArn", arns.dashboard(dashboard.name()))
                .put("LastModified", Times.shape(dashboard.lastModified())).put("Size", dashboard.size());
    }
}
