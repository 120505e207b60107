package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.QuotaSettings;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;
import dev.stagedoor.emulator.gateway.model.UsagePlan.ApiStage;

/** The actions on usage plans and on the keys in them. */
public final class UsagePlanOperations {

    private final UsagePlans plans;
    private final ApiStore apis;
    private final Ids ids;

    public UsagePlanOperations(UsagePlans plans, ApiStore apis, Ids ids) {
        this.plans = plans;
        this.apis = apis;
        this.ids = ids;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateUsagePlan", this::create, "GetUsagePlan", this::get, "GetUsagePlans", this::list,
                "UpdateUsagePlan", this::update, "DeleteUsagePlan", this::delete, "CreateUsagePlanKey", this::addKey,
                "GetUsagePlanKey", this::getKey, "GetUsagePlanKeys", this::listKeys, "DeleteUsagePlanKey",
                this::removeKey);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "name", "description", "apiStages", "throttle", "quota", "tags");
        new Constraints().required("createUsagePlanInput.name", input.text("name")).check();
        String id = ids.lower(6);
        List<ApiStage> stages = new ArrayList<>();
        for (Input stage : input.objects("apiStages")) {
            stages.add(UsagePlanStages.existing(apis, id, stage.text("apiId"), stage.text("stage"), throttles(stage)));
        }
        UsagePlan plan = new UsagePlan(id, input.text("name"), input.text("description"), stages,
                input.has("throttle") ? throttle(input.object("throttle")) : null, quota(input), null, List.of(),
                input.textMap("tags"));
        plans.add(plan);
        return AwsResponse.of(201, UsagePlanJson.brief(plan));
    }

    private static Map<String, ThrottleSettings> throttles(Input stage) {
        Map<String, ThrottleSettings> throttles = new LinkedHashMap<>();
        Input methods = stage.object("throttle");
        methods.node().fieldNames()
                .forEachRemaining(method -> throttles.put(method, throttle(methods.object(method))));
        return throttles;
    }

    private static ThrottleSettings throttle(Input throttle) {
        Integer burst = throttle.integer("burstLimit");
        Double rate = throttle.decimal("rateLimit");
        return new ThrottleSettings(burst == null ? 0 : burst, rate == null ? 0 : rate);
    }

    private static QuotaSettings quota(Input input) {
        if (!input.has("quota")) {
            return null;
        }
        Input quota = input.object("quota");
        Integer limit = quota.integer("limit");
        Integer offset = quota.integer("offset");
        return UsagePlanPatch.checked(new QuotaSettings(limit == null ? 0 : limit, offset == null ? 0 : offset,
                quota.text("period")));
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(UsagePlanJson.of(plans.plan(request.text("usagePlanId"))));
    }

    private AwsResponse list(AwsRequest request) {
        Input input = Input.of(request, "position", "limit", "keyId");
        List<UsagePlan> all = plans.plans().stream()
                .filter(plan -> !input.has("keyId") || plan.keyIds().contains(input.text("keyId"))).toList();
        return AwsResponse.ok(Page.of(input, all, UsagePlan::id, UsagePlanJson::brief));
    }

    private AwsResponse update(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        UsagePlan changed = plans.changePlan(request.text("usagePlanId"),
                plan -> new UsagePlanPatch(plan, apis).apply(patches));
        return AwsResponse.ok(UsagePlanJson.of(changed));
    }

    private AwsResponse delete(AwsRequest request) {
        plans.removePlan(request.text("usagePlanId"));
        return AwsResponse.empty(202);
    }

    private AwsResponse addKey(AwsRequest request) {
        Input input = Input.of(request, "usagePlanId", "keyId", "keyType");
        if (!input.text("keyType", "").equals("API_KEY")) {
            throw new BadRequestException("Invalid key type specified: only API_KEY is supported");
        }
        ApiKey key = plans.join(input.text("usagePlanId"), input.text("keyId"));
        return AwsResponse.of(201, UsagePlanJson.key(key));
    }

    private AwsResponse getKey(AwsRequest request) {
        UsagePlan plan = plans.plan(request.text("usagePlanId"));
        return AwsResponse.ok(UsagePlanJson.key(plans.keyIn(plan, request.text("keyId"))));
    }

    private AwsResponse listKeys(AwsRequest request) {
        Input input = Input.of(request, "usagePlanId", "position", "limit", "nameQuery");
        String prefix = input.text("nameQuery", "");
        List<ApiKey> keys = plans.plan(input.text("usagePlanId")).keyIds().stream().map(plans::key)
                .filter(key -> prefix.isEmpty() || key.name() != null && key.name().startsWith(prefix)).toList();
        return AwsResponse.ok(Page.of(input, keys, ApiKey::id, UsagePlanJson::key));
    }

    private AwsResponse removeKey(AwsRequest request) {
        plans.leave(request.text("usagePlanId"), request.text("keyId"));
        return AwsResponse.empty(202);
    }
}
