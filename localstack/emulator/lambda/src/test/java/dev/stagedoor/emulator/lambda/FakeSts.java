package dev.stagedoor.emulator.lambda;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import io.vertx.core.Future;

/** An STS that lets Lambda take every role but those whose name begins with {@code untrusting}. */
public final class FakeSts implements AwsService {

    private final Clock clock;
    private volatile boolean refusing;

    public FakeSts(Clock clock) {
        this.clock = clock;
    }

    void refuseFromNowOn() {
        refusing = true;
    }

    @Override
    public String name() {
        return "sts";
    }

    @Override
    public WireProtocol protocol() {
        return new JsonProtocol("sts", "1.0", "sts");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("AssumeRole", this::assumeRole);
    }

    private Future<AwsResponse> assumeRole(AwsRequest request) {
        String role = request.required("RoleArn");
        boolean lambda = request.caller() instanceof Caller.Service service
                && service.principal().equals("lambda.amazonaws.com") && service.sourceArn().contains(":function:");
        if (refusing || !lambda || role.contains("role/untrusting")) {
            throw new AwsException(403, "AccessDenied", "Not authorized to perform: sts:AssumeRole");
        }
        var answer = Json.object();
        answer.putObject("Credentials").put("AccessKeyId", "ASIATEST").put("SecretAccessKey", "secret")
                .put("SessionToken", "token").put("Expiration", clock.instant().plus(Duration.ofHours(1)).toString());
        answer.putObject("AssumedRoleUser").put("AssumedRoleId", "AROATEST:" + request.required("RoleSessionName"))
                .put("Arn", role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/") + "/"
                        + request.required("RoleSessionName"));
        return Future.succeededFuture(AwsResponse.ok(answer));
    }
}
