package dev.stagedoor.emulator.gateway.control.usageplan;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html">CreateUsagePlanKey</a>. */
final class CreateUsagePlanKey implements ControlOperation {

    private final UsagePlans plans;

    CreateUsagePlanKey(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "usagePlanId", "keyId", "keyType");
        if (!input.text("keyType", "").equals("API_KEY")) {
            throw new BadRequestException("Invalid key type specified: only API_KEY is supported");
        }
        ApiKey key = plans.join(input.text("usagePlanId"), input.text("keyId"));
        return AwsResponse.of(201, UsagePlanJson.key(key));
    }
}
