package dev.stagedoor.acceptance.partners;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A third party is added, sells tickets, and is charged. */
@OnTarget
@Needs(Capability.USAGE_PLAN_LIMITS)
class PartnerScenario {

    private static final Pattern KEY = Pattern.compile("x-api-key +(\\w{20,128})");

    private final Target target;

    PartnerScenario(Target target) {
        this.target = target;
    }

    @Test
    void aPartnerIsAddedSellsOutOfAnAllotmentAndIsCharged() throws IOException {
        String added = target.command().expect("partner", "add", "scenario-agency", "--plan", "gold");
        assertThat(added).contains("1 methods", "2 key", "3 plan", "4 assign");
        Matcher key = KEY.matcher(added);
        assertThat(key.find()).isTrue();

        JsonNode allotments = json(call("GET", "/partners/allotments?showId=the-lamplighter", null, key.group(1), "-"));
        JsonNode evening = allotments.get("allotments").get(0);
        int remaining = evening.get("remaining").asInt();
        String order = "{\"performanceId\": \"" + evening.get("performanceId").asText() + "\", \"tickets\": 2}";
        HttpResponse<String> sold = call("POST", "/partners/sales", order, key.group(1), "order-1");
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(201);
        assertThat(call("POST", "/partners/sales", order, key.group(1), "order-1").body()).as("sold once")
                .isEqualTo(sold.body());
        assertThat(json(call("GET", "/partners/allotments?showId=the-lamplighter", null, key.group(1), "-"))
                .at("/allotments/0/remaining").asInt()).isEqualTo(remaining - 2);

        assertThat(call("POST", "/partners/sales", order, "x".repeat(40), "order-2").statusCode())
                .as("another key").isEqualTo(403);
        assertThat(Http.get(Http.at(target, "/partners/allotments?showId=x"), "x-api-key", key.group(1)).statusCode())
                .as("a key without a signature").isEqualTo(403);
        assertThat(target.command().expect("partner", "usage", "scenario-agency"))
                .contains("50 requests/s, burst 100, 100,000 a month").containsPattern("\\b4 used +99,996 remain");
        assertThat(target.command().expect("partner", "list")).containsPattern("scenario-agency +gold")
                .doesNotContain(key.group(1));
    }

    @Test
    void anExplanationShowsPlanQuotaAndBuckets() throws IOException {
        String added = target.command().expect("partner", "add", "scenario-guide");
        Matcher key = KEY.matcher(added);
        assertThat(key.find()).isTrue();
        HttpResponse<String> answer = call("GET", "/partners/allotments?showId=the-lamplighter", null, key.group(1),
                "-");

        String told = target.command().explain(answer);

        assertThat(told)
                .contains("in usage plan stagedoor-bronze", "1000 per DAY: 999 left", "client 5/s burst 10: 9 left",
                        "stage for this method 200/s burst 400:")
                .doesNotContain(key.group(1));
    }

    private HttpResponse<String> call(String method, String path, String body, String key, String idempotencyKey)
            throws IOException {
        URI uri = Http.at(target, path);
        return Http.signed(target.administrator().resolveCredentials(), target.output("Region"), method, uri, body,
                "x-api-key",
                key, "Idempotency-Key", idempotencyKey, "Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
