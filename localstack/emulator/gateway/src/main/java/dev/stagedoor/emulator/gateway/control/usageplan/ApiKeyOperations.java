package dev.stagedoor.emulator.gateway.control.usageplan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/** The actions on API keys. See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_ApiKey.html">ApiKey</a>. */
public final class ApiKeyOperations {

    private static final int MAX_NAME = 1_024;
    private static final int MIN_VALUE = 20;
    private static final int MAX_VALUE = 128;
    private static final int MAX_DESCRIPTION = 125_000;

    private final UsagePlans plans;
    private final Ids ids;
    private final Clock clock;

    public ApiKeyOperations(UsagePlans plans, Ids ids, Clock clock) {
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateApiKey", this::create, "GetApiKey", this::get, "GetApiKeys", this::list, "UpdateApiKey",
                this::update, "DeleteApiKey", this::delete);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "name", "description", "enabled", "value", "customerId", "tags",
                "generateDistinctId");
        String value = input.text("value", "");
        if (!value.isEmpty() && value.length() < MIN_VALUE) {
            throw new BadRequestException("API Key value should be at least 20 characters");
        }
        if (value.length() > MAX_VALUE) {
            throw new BadRequestException("API Key value exceeds maximum size of 128 characters");
        }
        Instant now = clock.instant();
        ApiKey key = new ApiKey(ids.lower(10), checkedName(input.text("name")), value.isEmpty() ? ids.lower(40) : value,
                checkedDescription(input.text("description")), input.flag("enabled"), input.text("customerId"), now,
                now,
                input.textMap("tags"));
        plans.add(key);
        ObjectNode shape = shape(key, true);
        if (key.tags().isEmpty()) {
            shape.remove("tags");
        }
        return AwsResponse.of(201, shape);
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(shape(plans.key(request.text("apiKey")), Input.of(request).flag("includeValue")));
    }

    private AwsResponse list(AwsRequest request) {
        Input input = Input.of(request, "position", "limit", "nameQuery", "customerId", "includeValues");
        String prefix = input.text("nameQuery", "");
        List<ApiKey> keys = plans.keys().stream()
                .filter(key -> prefix.isEmpty() || key.name() != null && key.name().startsWith(prefix))
                .filter(key -> !input.has("customerId") || input.text("customerId").equals(key.customerId())).toList();
        boolean values = input.flag("includeValues");
        return AwsResponse.ok(Page.of(input, keys, ApiKey::id, key -> shape(key, values)));
    }

    private AwsResponse update(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        ApiKey changed = plans.changeKey(request.text("apiKey"), before -> {
            ApiKey key = before;
            for (PatchOperation patch : patches) {
                key = apply(key, patch);
            }
            return key;
        });
        return AwsResponse.ok(shape(changed, false));
    }

    private ApiKey apply(ApiKey key, PatchOperation patch) {
        patch.replaceOnly("/description", "/enabled", "/name", "/customerId");
        String value = patch.value();
        boolean names = patch.path().equals("/name");
        boolean describes = patch.path().equals("/description");
        boolean enables = patch.path().equals("/enabled");
        boolean assigns = patch.path().equals("/customerId");
        return new ApiKey(key.id(), names ? checkedName(value) : key.name(), key.value(),
                describes ? checkedDescription(value) : key.description(),
                enables ? "true".equalsIgnoreCase(value) : key.enabled(), assigns ? value : key.customerId(),
                key.createdDate(), clock.instant(), key.tags());
    }

    private AwsResponse delete(AwsRequest request) {
        plans.removeKey(request.text("apiKey"));
        return AwsResponse.empty(202);
    }

    private static String checkedName(String name) {
        if (name != null && name.length() > MAX_NAME) {
            throw new BadRequestException("Invalid API Key name, can be at most 1024 characters.");
        }
        return name == null || name.isEmpty() ? null : name;
    }

    private static String checkedDescription(String description) {
        if (description != null && description.length() > MAX_DESCRIPTION) {
            throw new BadRequestException("Invalid API Key description specified.");
        }
        return description;
    }

    private static ObjectNode shape(ApiKey key, boolean withValue) {
        ObjectNode shape = Json.object().put("id", key.id()).put("enabled", key.enabled())
                .put("createdDate", key.createdDate().getEpochSecond())
                .put("lastUpdatedDate", key.lastUpdatedDate().getEpochSecond());
        Shapes.put(shape, "name", key.name());
        Shapes.put(shape, "description", key.description());
        Shapes.put(shape, "customerId", key.customerId());
        Shapes.put(shape, "value", withValue ? key.value() : null);
        shape.putArray("stageKeys");
        shape.set("tags", Shapes.textMap(key.tags()));
        return shape;
    }
}
