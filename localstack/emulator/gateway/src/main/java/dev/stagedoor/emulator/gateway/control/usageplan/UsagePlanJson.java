package dev.stagedoor.emulator.gateway.control.usageplan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.ApiKey;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** The shapes UsagePlan and UsagePlanKey. */
final class UsagePlanJson {

    private UsagePlanJson() {}

    /** Tags are left out where there are none, as Create and List do. */
    static ObjectNode brief(UsagePlan plan) {
        ObjectNode shape = of(plan);
        if (plan.tags().isEmpty()) {
            shape.remove("tags");
        }
        return shape;
    }

    static ObjectNode of(UsagePlan plan) {
        ObjectNode shape = Json.object().put("id", plan.id()).put("name", plan.name());
        Shapes.put(shape, "description", plan.description());
        Shapes.put(shape, "productCode", plan.productCode());
        ArrayNode stages = shape.putArray("apiStages");
        plan.apiStages().forEach(stage -> {
            ObjectNode node = stages.addObject().put("apiId", stage.apiId()).put("stage", stage.stage());
            if (!stage.throttle().isEmpty()) {
                ObjectNode methods = node.putObject("throttle");
                stage.throttle().forEach((method, throttle) -> methods.set(method, of(throttle)));
            }
        });
        if (plan.throttle() != null) {
            shape.set("throttle", of(plan.throttle()));
        }
        if (plan.quota() != null) {
            shape.putObject("quota").put("limit", plan.quota().limit()).put("offset", plan.quota().offset())
                    .put("period", plan.quota().period());
        }
        shape.set("tags", Shapes.textMap(plan.tags()));
        return shape;
    }

    static ObjectNode key(ApiKey key) {
        ObjectNode shape = Json.object().put("id", key.id()).put("type", "API_KEY").put("value", key.value());
        Shapes.put(shape, "name", key.name());
        return shape;
    }

    private static ObjectNode of(ThrottleSettings throttle) {
        return Json.object().put("burstLimit", throttle.burstLimit()).put("rateLimit", throttle.rateLimit());
    }
}
