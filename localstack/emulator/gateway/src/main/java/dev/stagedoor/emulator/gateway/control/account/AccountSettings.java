package dev.stagedoor.emulator.gateway.control.account;

import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;

/** The one thing of an account that can be set: the role with which its APIs write logs. */
public final class AccountSettings {

    private final AtomicReference<String> cloudwatchRoleArn = new AtomicReference<>();

    /** Null until it is set. */
    public String cloudwatchRoleArn() {
        return cloudwatchRoleArn.get();
    }

    void cloudwatchRoleArn(String arn) {
        cloudwatchRoleArn.set(arn);
    }

    /** The shape Account, with the limits that AWS gives to most regions. */
    ObjectNode shape() {
        ObjectNode shape = Json.object().put("apiKeyVersion", "4");
        shape.putObject("throttleSettings").put("burstLimit", 5_000).put("rateLimit", 10_000.0);
        shape.putArray("features").add("UsagePlans");
        Shapes.put(shape, "cloudwatchRoleArn", cloudwatchRoleArn());
        return shape;
    }
}
