package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.activity.Activity;
import dev.stagedoor.emulator.states.engine.Activities;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetActivityTask.html">GetActivityTask</a>. */
final class GetActivityTask implements Operation {

    private static final Set<String> MEMBERS = Set.of("activityArn", "workerName");

    private final StatesContext states;

    GetActivityTask(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        Activity activity = ActivityArns.find(states, members);
        return states.activities().poll(activity.arn(), members.text("workerName", 0, 80))
                .map(task -> AwsResponse.ok(task.map(GetActivityTask::shape).orElseGet(Json::object)));
    }

    private static ObjectNode shape(Activities.ActivityTask task) {
        return Json.object().put("taskToken", task.token()).put("input", task.input());
    }
}
