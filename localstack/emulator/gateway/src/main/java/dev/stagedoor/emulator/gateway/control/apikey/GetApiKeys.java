package dev.stagedoor.emulator.gateway.control.apikey;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html">GetApiKeys</a>. */
final class GetApiKeys implements ControlOperation {

    private final UsagePlans plans;

    GetApiKeys(UsagePlans plans) {
        this.plans = plans;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "position", "limit", "nameQuery", "customerId", "includeValues");
        String prefix = input.text("nameQuery", "");
        List<ApiKey> keys = plans.keys().stream()
                .filter(key -> prefix.isEmpty() || key.name() != null && key.name().startsWith(prefix))
                .filter(key -> !input.has("customerId") || input.text("customerId").equals(key.customerId())).toList();
        boolean values = input.flag("includeValues");
        return AwsResponse.ok(Page.of(input, keys, ApiKey::id, key -> ApiKeyJson.of(key, values)));
    }
}
