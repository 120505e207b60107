package dev.stagedoor.emulator.states.operations;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.states.activity.Activity;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeActivity.html">DescribeActivity</a>. */
final class DescribeActivity implements Operation {

    private static final Set<String> MEMBERS = Set.of("activityArn");

    private final StatesContext states;

    DescribeActivity(StatesContext states) {
        this.states = states;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), MEMBERS);
        Activity activity = ActivityArns.find(states, members);
        ObjectNode shape = ActivityArns.shape(activity);
        shape.putObject("encryptionConfiguration").put("type", "AWS_OWNED_KEY");
        return Future.succeededFuture(AwsResponse.ok(shape));
    }
}
