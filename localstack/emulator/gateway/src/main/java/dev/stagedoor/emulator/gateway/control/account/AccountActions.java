package dev.stagedoor.emulator.gateway.control.account;

import java.util.List;

import dev.stagedoor.emulator.gateway.control.GatewayAction;
import dev.stagedoor.emulator.gateway.control.GatewayRoute;

/** The actions on the account's settings, each with its path. */
public final class AccountActions {

    private AccountActions() {}

    public static List<GatewayAction> all(AccountSettings settings) {
        return List.of(
                GatewayRoute.of("GetAccount", "GET", "/account").runs(new GetAccount(settings)),
                GatewayRoute.of("UpdateAccount", "PATCH", "/account").runs(new UpdateAccount(settings)));
    }
}
