package dev.stagedoor.emulator.telemetry.metrics.operations;

import java.util.List;
import java.util.function.Predicate;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricId;
import dev.stagedoor.emulator.telemetry.metrics.store.MetricStore;
import io.vertx.core.Future;

/** ListMetrics: those with data of the last two weeks, 500 a page. */
public final class ListMetrics implements Operation {

    private static final int PAGE = 500;
    private static final long RECENT_SECONDS = 3 * 3600L;

    private final MetricStore store;

    public ListMetrics(MetricStore store) {
        this.store = store;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "Namespace", "MetricName", "Dimensions", "NextToken", "RecentlyActive");
        String namespace = members.text("Namespace", 1, 255);
        String name = members.text("MetricName", 1, 255);
        Predicate<MetricId> wanted = metric -> (namespace == null || metric.namespace().equals(namespace))
                && (name == null || metric.name().equals(name));
        for (Members filter : members.structures("Dimensions", 10, "Name", "Value")) {
            String dimension = filter.required("Name", 1, 255);
            String value = filter.text("Value", 1, 1024);
            wanted = wanted.and(metric -> value == null
                    ? metric.dimensions().containsKey(dimension)
                    : value.equals(metric.dimensions().get(dimension)));
        }
        boolean recent = members.choice("RecentlyActive", List.of("PT3H")) != null;
        return Future.succeededFuture(AwsResponse.ok(Paging.page("Metrics",
                store.list(wanted, recent ? RECENT_SECONDS : null), Paging.start(members.text("NextToken")), PAGE,
                MetricMembers::metric)));
    }
}
