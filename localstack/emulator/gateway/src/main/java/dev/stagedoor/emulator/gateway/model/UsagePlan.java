package dev.stagedoor.emulator.gateway.model;

import java.util.List;
import java.util.Map;

/**
 * Who may call which stages, how much and how fast.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UsagePlan.html">UsagePlan</a>.
 *
 * @param throttle null: the account's
 * @param quota null: without end
 * @param keyIds the API keys that are in the plan
 */
public record UsagePlan(String id, String name, String description, List<ApiStage> apiStages, ThrottleSettings throttle,
        QuotaSettings quota, String productCode, List<String> keyIds, Map<String, String> tags) {

    public UsagePlan {
        apiStages = List.copyOf(apiStages);
        keyIds = List.copyOf(keyIds);
        tags = Copies.of(tags);
    }

    /** @param throttle per method, such as {@code /pets/GET} */
    public record ApiStage(String apiId, String stage, Map<String, ThrottleSettings> throttle) {
        public ApiStage {
            throttle = Copies.of(throttle);
        }
    }

    /** Whether both are for some stage. */
    public boolean sharesStageWith(UsagePlan other) {
        return apiStages.stream().anyMatch(own -> other.apiStages.stream()
                .anyMatch(stage -> own.apiId().equals(stage.apiId()) && own.stage().equals(stage.stage())));
    }

    public UsagePlan withTags(Map<String, String> others) {
        return new UsagePlan(id, name, description, apiStages, throttle, quota, productCode, keyIds, others);
    }

    public UsagePlan withKeys(List<String> others) {
        return new UsagePlan(id, name, description, apiStages, throttle, quota, productCode, others, tags);
    }
}
