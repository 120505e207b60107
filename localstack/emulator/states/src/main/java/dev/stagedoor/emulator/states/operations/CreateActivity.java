package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.activity.Activity;
import dev.stagedoor.emulator.states.machine.Names;
import dev.stagedoor.emulator.states.machine.ResourceArn;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateActivity.html">CreateActivity</a>. */
final class CreateActivity implements Operation {

    private static final Set<String> MEMBERS = Set.of("name", "tags");

    private final StatesContext states;

    CreateActivity(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        String name = Names
                .check(members.text("name", 1, 80) == null ? members.required("name") : members.text("name"));
        Activity activity = states.activities().create(ResourceArn.ofActivity(states.account(), name), name,
                MachineSettings.tags(members));
        return Future
                .succeededFuture(AwsResponse.ok(Json.object().put("activityArn", activity.arn()).set("creationDate",
                        Members.date(activity.creationDate()))));
    }
}
