package dev.stagedoor.emulator.gateway.control.apikey;

import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateApiKey.html">CreateApiKey</a>. */
final class CreateApiKey implements ControlOperation {

    private final UsagePlans plans;
    private final Ids ids;
    private final Clock clock;

    CreateApiKey(UsagePlans plans, Ids ids, Clock clock) {
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "name", "description", "enabled", "value", "customerId", "tags",
                "generateDistinctId");
        String value = input.text("value", "");
        Instant now = clock.instant();
        ApiKey key = new ApiKey(ids.lower(10), ApiKeyTexts.name(input.text("name")),
                value.isEmpty() ? ids.lower(40) : ApiKeyTexts.value(value),
                ApiKeyTexts.description(input.text("description")),
                input.flag("enabled"), input.text("customerId"), now, now, input.textMap("tags"));
        plans.add(key);
        ObjectNode shape = ApiKeyJson.of(key, true);
        if (key.tags().isEmpty()) {
            shape.remove("tags");
        }
        return AwsResponse.of(201, shape);
    }
}
