package dev.stagedoor.emulator.gateway.control.account;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html">GetAccount</a>. */
final class GetAccount implements ControlOperation {

    private final AccountSettings settings;

    GetAccount(AccountSettings settings) {
        this.settings = settings;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse.ok(settings.shape());
    }
}
