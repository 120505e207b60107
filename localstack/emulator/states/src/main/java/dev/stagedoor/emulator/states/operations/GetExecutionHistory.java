package dev.stagedoor.emulator.states.operations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.event.HistoryEvent;
import dev.stagedoor.emulator.states.execution.StoredExecution;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html">GetExecutionHistory</a>. */
final class GetExecutionHistory implements Operation {

    private static final Set<String> MEMBERS = Set.of("executionArn", "maxResults", "nextToken", "reverseOrder",
            "includeExecutionData");

    private final StatesContext states;

    GetExecutionHistory(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        StoredExecution stored = StandardExecutions.find(states, members);
        List<HistoryEvent> events = new ArrayList<>(stored.events());
        if (members.flag("reverseOrder", false)) {
            Collections.reverse(events);
        }
        boolean data = members.flag("includeExecutionData", true);
        return Future.succeededFuture(AwsResponse.ok(Page.of(members, "events", events, event -> shape(event, data),
                event -> data ? event.texts() : 0)));
    }

    private static ObjectNode shape(HistoryEvent event, boolean data) {
        ObjectNode shape = Json.object();
        shape.set("timestamp", Members.date(event.timestamp()));
        shape.put("type", event.type().text()).put("id", event.id()).put("previousEventId", event.previousId());
        if (event.type().detailsMember() != null && event.details() != null) {
            shape.set(event.type().detailsMember(),
                    data ? event.details() : event.details().deepCopy().remove(HistoryEvent.DATA));
        }
        return shape;
    }
}
