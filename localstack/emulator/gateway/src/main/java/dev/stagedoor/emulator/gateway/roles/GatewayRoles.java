package dev.stagedoor.emulator.gateway.roles;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.roles.AssumedRoles;

/** Who API Gateway is when it takes a role. */
public final class GatewayRoles {

    private GatewayRoles() {}

    public static AssumedRoles of(Bus bus, Account account) {
        return new AssumedRoles(bus, account, "apigateway.amazonaws.com", () -> "BackplaneAssumeRoleSession",
                System::nanoTime);
    }
}
