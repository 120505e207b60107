package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.model.QuotaSettings;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;
import dev.stagedoor.emulator.gateway.model.UsagePlan.ApiStage;

/** The changes that UpdateUsagePlan can make. */
final class UsagePlanPatch {

    private final ApiStore apis;
    private final UsagePlan before;
    private String name;
    private String description;
    private String productCode;
    private ThrottleSettings throttle;
    private QuotaSettings quota;
    private final List<ApiStage> stages;

    UsagePlanPatch(UsagePlan plan, ApiStore apis) {
        this.apis = apis;
        before = plan;
        name = plan.name();
        description = plan.description();
        productCode = plan.productCode();
        throttle = plan.throttle();
        quota = plan.quota();
        stages = new ArrayList<>(plan.apiStages());
    }

    UsagePlan apply(List<PatchOperation> patches) {
        patches.forEach(this::apply);
        return UsagePlanRules.checked(new UsagePlan(before.id(), name, description, stages, throttle, quota,
                productCode, before.keyIds(), before.tags()));
    }

    private void apply(PatchOperation patch) {
        List<String> steps = patch.steps();
        switch (patch.place()) {
            case "1 name" -> name = patch.value();
            case "1 description" -> description = patch.value();
            case "1 productCode" -> productCode = patch.is("remove") ? null : patch.value();
            case "1 throttle" -> {
                patch.only("remove");
                throttle = null;
            }
            case "1 quota" -> {
                patch.only("remove");
                quota = null;
            }
            case "2 throttle" -> throttle = changed(throttle, steps.get(1), patch);
            case "2 quota" -> quota = changed(quota, steps.get(1), patch);
            case "1 apiStages" -> stage(patch);
            case "3 apiStages", "5 apiStages", "6 apiStages" -> methodThrottle(patch, steps);
            default -> throw patch.invalidPath();
        }
    }

    private void stage(PatchOperation patch) {
        String[] stage = UsagePlanStages.parse(patch.value());
        if (patch.is("add")) {
            ApiStage added = UsagePlanStages.existing(apis, before.id(), stage[0], stage[1], Map.of());
            if (indexOf(stage[0], stage[1]) < 0) {
                stages.add(added);
            }
        } else if (patch.is("remove")) {
            stages.remove(requiredIndexOf(stage[0], stage[1]));
        } else {
            throw patch.invalidPath();
        }
    }

    /** {@code /apiStages/{api}:{stage}/throttle[/{path}/{METHOD}[/rateLimit|burstLimit]]}. */
    private void methodThrottle(PatchOperation patch, List<String> steps) {
        if (!steps.get(2).equals("throttle") || patch.is("remove") == (steps.size() == 6)) {
            throw patch.invalidPath();
        }
        String[] stage = UsagePlanStages.parse(steps.get(1));
        int index = requiredIndexOf(stage[0], stage[1]);
        Map<String, ThrottleSettings> throttles = new LinkedHashMap<>(stages.get(index).throttle());
        if (steps.size() == 3) {
            throttles.clear();
        } else {
            String method = steps.get(3) + "/" + steps.get(4);
            if (steps.size() == 5) {
                throttles.remove(method);
            } else {
                throttles.put(method, changed(throttles.get(method), steps.get(5), patch));
            }
        }
        stages.set(index, new ApiStage(stage[0], stage[1], throttles));
    }

    private static ThrottleSettings changed(ThrottleSettings old, String member, PatchOperation patch) {
        ThrottleSettings from = old == null ? new ThrottleSettings(0, 0) : old;
        return switch (member) {
            case "burstLimit" -> new ThrottleSettings(patch.number(Integer::valueOf), from.rateLimit());
            case "rateLimit" -> new ThrottleSettings(from.burstLimit(), patch.number(Double::valueOf));
            default -> throw patch.invalidPath();
        };
    }

    private static QuotaSettings changed(QuotaSettings old, String member, PatchOperation patch) {
        QuotaSettings from = old == null ? new QuotaSettings(0, 0, null) : old;
        return switch (member) {
            case "limit" -> new QuotaSettings(patch.number(Integer::valueOf), from.offset(), from.period());
            case "offset" -> new QuotaSettings(from.limit(), patch.number(Integer::valueOf), from.period());
            case "period" -> new QuotaSettings(from.limit(), from.offset(), patch.value());
            default -> throw patch.invalidPath();
        };
    }

    private int requiredIndexOf(String apiId, String stage) {
        int index = indexOf(apiId, stage);
        if (index < 0) {
            throw UsagePlanStages.missing(before.id(), apiId, stage);
        }
        return index;
    }

    private int indexOf(String apiId, String stage) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).apiId().equals(apiId) && stages.get(i).stage().equals(stage)) {
                return i;
            }
        }
        return -1;
    }
}
