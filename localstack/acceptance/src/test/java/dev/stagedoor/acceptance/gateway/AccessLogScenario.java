package dev.stagedoor.acceptance.gateway;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request of a stage leaves one line of JSON in the stage's log group. */
@OnTarget
@Needs(Capability.API_LOGS)
class AccessLogScenario {

    private final Target target;

    AccessLogScenario(Target target) {
        this.target = target;
    }

    @Test
    void aRequestThatWasServedAndOneThatWasRefusedStandInTheAccessLog() throws Exception {
        HttpResponse<String> served = Http.get(Http.at(target, "/shows?limit=1"), "User-Agent", "a \"quoted\" agent");
        HttpResponse<String> refused = Http.get(Http.at(target, "/bookings"));

        JsonNode line = line(Http.requestId(served));
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("resource").asText()).isEqualTo("/shows");
        assertThat(line.at("/integration/status").asInt()).isEqualTo(200);
        assertThat(line.path("latency").asInt()).isGreaterThanOrEqualTo(line.at("/integration/latency").asInt());
        assertThat(line.path("error").asText()).isEqualTo("-");
        JsonNode error = line(Http.requestId(refused));
        assertThat(error.path("status").asInt()).isEqualTo(403);
        assertThat(error.path("error").asText()).isEqualTo("MISSING_AUTHENTICATION_TOKEN");
        assertThat(error.at("/integration/status").asText()).as("nothing behind the gateway was asked").isEqualTo("-");
    }

    private JsonNode line(String requestId) throws Exception {
        String group = "/stagedoor/stagedoor/" + target.output("StageName") + "/access";
        return new ObjectMapper().readTree(RequestLines.of(requestId, target, group, "{").get(0));
    }
}
