package dev.stagedoor.emulator.gateway.control.apikey;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html">GetApiKey</a>. */
final class GetApiKey implements ControlOperation {

    private final UsagePlans plans;

    GetApiKey(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        return AwsResponse
                .ok(ApiKeyJson.of(plans.key(request.text("apiKey")), Input.of(request).flag("includeValue")));
    }
}
