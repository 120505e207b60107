package dev.stagedoor.emulator.gateway.control.apikey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.ApiKey;

/**
 * Makes keys of a file and puts them into usage plans; a key whose value is known is overwritten. A plan that a key cannot join is
 * a warning. See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportApiKeys.html">ImportApiKeys</a>.
 */
final class ImportApiKeys implements ControlOperation {

    private final UsagePlans plans;
    private final Ids ids;
    private final Clock clock;

    ImportApiKeys(UsagePlans plans, Ids ids, Clock clock) {
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "mode", "format", "failOnWarnings", "body");
        if (!"csv".equals(input.text("format"))) {
            throw new BadRequestException("Invalid format specified: only csv is supported");
        }
        List<ApiKeyFile.Row> rows = ApiKeyFile.read(request.payload().toString(StandardCharsets.UTF_8));
        Set<String> imported = new LinkedHashSet<>();
        List<String> warnings = new ArrayList<>();
        plans.atOnce(() -> {
            rows.forEach(row -> imported.add(take(row, warnings)));
            if (input.flag("failOnWarnings") && !warnings.isEmpty()) {
                throw new BadRequestException("Warnings found during import: " + String.join("; ", warnings));
            }
        });
        ObjectNode answer = Json.object();
        answer.set("ids", Shapes.texts(imported));
        answer.set("warnings", Shapes.texts(warnings));
        return AwsResponse.of(201, answer);
    }

    private String take(ApiKeyFile.Row row, List<String> warnings) {
        Instant now = clock.instant();
        Optional<ApiKey> known = plans.keyOfValue(row.value());
        String id = known.map(ApiKey::id).orElseGet(() -> ids.lower(10));
        if (known.isPresent()) {
            plans.changeKey(id, before -> new ApiKey(id, row.name(), row.value(), row.description(), row.enabled(),
                    before.customerId(), before.createdDate(), now, before.tags()));
        } else {
            plans.add(new ApiKey(id, row.name(), row.value(), row.description(), row.enabled(), null, now, now,
                    Map.of()));
        }
        row.plans().stream().filter(plan -> !plans.contains(plan, id)).forEach(plan -> join(plan, id, warnings));
        return id;
    }

    private void join(String planId, String keyId, List<String> warnings) {
        try {
            plans.join(planId, keyId);
        } catch (AwsException e) {
            warnings.add("API key " + keyId + " and usage plan " + planId + ": " + e.getMessage());
        }
    }
}
