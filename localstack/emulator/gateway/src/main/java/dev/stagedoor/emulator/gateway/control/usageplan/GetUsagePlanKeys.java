package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKeys.html">GetUsagePlanKeys</a>. */
final class GetUsagePlanKeys implements ControlOperation {

    private final UsagePlans plans;

    GetUsagePlanKeys(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "usagePlanId", "position", "limit", "nameQuery");
        String prefix = input.text("nameQuery", "");
        List<ApiKey> keys = plans.plan(input.text("usagePlanId")).keyIds().stream().map(plans::key)
                .filter(key -> prefix.isEmpty() || key.name() != null && key.name().startsWith(prefix)).toList();
        return AwsResponse.ok(Page.of(input, keys, ApiKey::id, UsagePlanJson::key));
    }
}
