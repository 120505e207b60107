package dev.stagedoor.emulator.gateway.control.apikey;

import java.time.Clock;
import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html">UpdateApiKey</a>. */
final class UpdateApiKey implements ControlOperation {

    private final UsagePlans plans;
    private final Clock clock;

    UpdateApiKey(UsagePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        ApiKey changed = plans.changeKey(request.text("apiKey"),
                key -> PatchOperation.applied(patches, key, this::apply));
        return AwsResponse.ok(ApiKeyJson.of(changed, false));
    }

    private ApiKey apply(ApiKey key, PatchOperation patch) {
        patch.replaceOnly("/description", "/enabled", "/name", "/customerId");
        String value = patch.value();
        boolean names = patch.path().equals("/name");
        boolean describes = patch.path().equals("/description");
        boolean enables = patch.path().equals("/enabled");
        boolean assigns = patch.path().equals("/customerId");
        return new ApiKey(key.id(), names ? ApiKeyTexts.name(value) : key.name(), key.value(),
                describes ? ApiKeyTexts.description(value) : key.description(),
                enables ? "true".equalsIgnoreCase(value) : key.enabled(), assigns ? value : key.customerId(),
                key.createdDate(), clock.instant(), key.tags());
    }
}
