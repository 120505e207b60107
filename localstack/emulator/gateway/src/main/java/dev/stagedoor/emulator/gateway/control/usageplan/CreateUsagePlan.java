package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Constraints;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.model.QuotaSettings;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;
import dev.stagedoor.emulator.gateway.model.UsagePlan.ApiStage;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlan.html">CreateUsagePlan</a>. */
final class CreateUsagePlan implements ControlOperation {

    private final UsagePlans plans;
    private final ApiStore apis;
    private final Ids ids;

    CreateUsagePlan(UsagePlans plans, ApiStore apis, Ids ids) {
        this.plans = plans;
        this.apis = apis;
        this.ids = ids;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "name", "description", "apiStages", "throttle", "quota", "tags");
        new Constraints().required("createUsagePlanInput.name", input.text("name")).check();
        String id = ids.lower(6);
        List<ApiStage> stages = new ArrayList<>();
        for (Input stage : input.objects("apiStages")) {
            stages.add(UsagePlanStages.existing(apis, id, stage.text("apiId"), stage.text("stage"), throttles(stage)));
        }
        UsagePlan plan = UsagePlanRules.checked(new UsagePlan(id, input.text("name"), input.text("description"), stages,
                input.has("throttle") ? throttle(input.object("throttle")) : null, quota(input), null, List.of(),
                input.textMap("tags")));
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
        return new QuotaSettings(limit == null ? 0 : limit, offset == null ? 0 : offset, quota.text("period"));
    }
}
