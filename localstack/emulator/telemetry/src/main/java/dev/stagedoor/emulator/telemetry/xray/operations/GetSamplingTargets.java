package dev.stagedoor.emulator.telemetry.xray.operations;

import java.time.Clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.xray.DefaultRule;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/xray/latest/api/API_GetSamplingTargets.html">GetSamplingTargets</a>: the reservoir of the
 * default rule goes to the client that asked first, for {@value #INTERVAL} seconds; the others have the rate.
 */
public final class GetSamplingTargets implements Operation {

    /** Seconds until a client should ask again. */
    private static final int INTERVAL = 10;
    private static final int MAX_STATISTICS = 25;

    private final Clock clock;
    private String holder = "";
    private long heldUntil;

    public GetSamplingTargets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        ObjectNode answer = Json.object();
        ArrayNode targets = answer.putArray("SamplingTargetDocuments");
        ArrayNode refused = Json.array();
        for (JsonNode statistics : Input.of(request, "SamplingStatisticsDocuments")
                .required("SamplingStatisticsDocuments", MAX_STATISTICS)) {
            Input input = Input.of(statistics, "RuleName", "ClientID", "Timestamp", "RequestCount", "SampledCount",
                    "BorrowCount");
            String rule = input.required("RuleName");
            String client = input.required("ClientID");
            input.time("Timestamp");
            if (rule.equals(DefaultRule.NAME)) {
                targets.add(target(client));
            } else {
                refused.addObject().put("RuleName", rule).put("ErrorCode", "400").put("Message",
                        "There is no sampling rule of this name");
            }
        }
        answer.put("LastRuleModification", 0).set("UnprocessedStatistics", refused);
        return Future.succeededFuture(AwsResponse.ok(answer));
    }

    private synchronized ObjectNode target(String client) {
        long now = clock.instant().getEpochSecond();
        if (holder.equals(client) || now >= heldUntil) {
            holder = client;
            heldUntil = now + INTERVAL;
        }
        return Json.object().put("RuleName", DefaultRule.NAME).put("FixedRate", DefaultRule.FIXED_RATE)
                .put("ReservoirQuota", holder.equals(client) ? DefaultRule.RESERVOIR : 0)
                .put("ReservoirQuotaTTL", now + INTERVAL).put("Interval", INTERVAL);
    }
}
