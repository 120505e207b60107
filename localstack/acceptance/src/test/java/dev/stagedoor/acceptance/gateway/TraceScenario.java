package dev.stagedoor.acceptance.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.TraceSummary;

import static org.assertj.core.api.Assertions.assertThat;

/** A request can be followed from the gateway into the function or the state machine behind it. */
@OnTarget
@Needs(Capability.TRACES)
class TraceScenario {

    /** On AWS a trace is there after some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUOTE = "/prices?show=the-lamplighter&category=stalls&date=2027-01-14";

    private final Target target;
    private final XRayClient xray;

    TraceScenario(Target target) {
        this.target = target;
        this.xray = target.client(XRayClient.builder());
    }

    @Test
    void aRequestIsOneTreeFromTheGatewayToTheFunction() throws Exception {
        String id = traceId();
        Http.get(Http.at(target, QUOTE), "X-Amzn-Trace-Id", "Root=" + id + ";Sampled=1");

        Map<String, JsonNode> segments = Eventually.find("trace with three segments", PATIENCE, () -> segments(id, 3));

        JsonNode gateway = segments.get("AWS::ApiGateway::Stage");
        JsonNode lambda = segments.get("AWS::Lambda");
        JsonNode function = segments.get("AWS::Lambda::Function");
        assertThat(gateway.path("name").asText()).endsWith("/" + target.output("StageName"));
        assertThat(gateway.has("parent_id")).as("nothing called it").isFalse();
        assertThat(gateway.at("/subsegments/0/name").asText()).isEqualTo("Lambda");
        assertThat(lambda.path("parent_id")).isEqualTo(gateway.at("/subsegments/0/id"));
        assertThat(function.path("parent_id")).isEqualTo(lambda.path("id"));
        assertThat(function.path("name").asText()).endsWith("prices");
    }

    @Test
    void aQuoteIsOneTreeFromTheGatewayToTheCallsOfItsStates() throws Exception {
        String id = traceId();
        assertThat(Http.send("POST", Http.at(target, "/quotes"), Customer.order(Season.performance(target), "A1"),
                "Content-Type", "application/json", "X-Amzn-Trace-Id", "Root=" + id + ";Sampled=1").statusCode())
                .isEqualTo(200);

        Map<String, JsonNode> segments = Eventually.find("trace with two segments", PATIENCE, () -> segments(id, 2));

        JsonNode gateway = segments.get("AWS::ApiGateway::Stage");
        JsonNode machine = segments.get("AWS::StepFunctions::StateMachine");
        assertThat(machine.path("parent_id")).isEqualTo(gateway.at("/subsegments/0/id"));
        assertThat(machine.path("name").asText()).endsWith("-quote");
        JsonNode found = machine.at("/subsegments/0");
        assertThat(found.path("name").asText()).isEqualTo("Find the performance");
        assertThat(found.at("/subsegments/0/name").asText()).isEqualTo("DynamoDB");
        assertThat(found.at("/subsegments/0/aws/operation").asText()).isEqualTo("GetItem");
    }

    @Test
    void aFailedRequestIsFoundByItsStatus() throws Exception {
        Instant begun = Instant.now().minusSeconds(5);
        String id = traceId();
        Http.get(Http.at(target, "/bookings"), "X-Amzn-Trace-Id", "Root=" + id + ";Sampled=1");

        TraceSummary found = Eventually.find("summary of the refused request", PATIENCE, () -> xray
                .getTraceSummariesPaginator(r -> r.startTime(begun).endTime(Instant.now().plusSeconds(5))
                        .filterExpression("error AND http.status = 403 AND http.url ENDSWITH \"/bookings\""))
                .traceSummaries().stream().filter(summary -> summary.id().equals(id)).findFirst());

        assertThat(found.hasError()).isTrue();
        assertThat(found.serviceIds()).as("nothing behind the gateway was asked").hasSize(1);
    }

    private static String traceId() {
        return String.format("1-%08x-%s", Instant.now().getEpochSecond(),
                UUID.randomUUID().toString().replace("-", "").substring(0, 24));
    }

    /** By their origins, when so many have come. */
    private Optional<Map<String, JsonNode>> segments(String id, int expected) throws Exception {
        Map<String, JsonNode> segments = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (var trace : xray.batchGetTraces(r -> r.traceIds(id)).traces()) {
            for (Segment segment : trace.segments()) {
                JsonNode document = json.readTree(segment.document());
                segments.put(document.path("origin").asText(), document);
            }
        }
        return segments.size() < expected ? Optional.empty() : Optional.of(segments);
    }
}
