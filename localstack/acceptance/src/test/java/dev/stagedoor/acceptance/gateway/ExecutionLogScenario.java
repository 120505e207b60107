package dev.stagedoor.acceptance.gateway;

import java.net.http.HttpResponse;
import java.util.List;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Stage dev logs how each request was executed, with its bodies. */
@OnTarget
@Needs(Capability.API_LOGS)
class ExecutionLogScenario {

    private final Target target;

    ExecutionLogScenario(Target target) {
        this.target = target;
    }

    @Test
    void aRequestCanBeFollowedThroughItsMappingsWithItsBodies() throws Exception {
        HttpResponse<String> answer = Http.get(
                Http.at(target, "/prices?show=the-lamplighter&category=stalls&date=2027-01-14"));
        String id = Http.requestId(answer);

        List<String> lines = linesOf(id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(lines).contains("Starting execution for request: " + id,
                "HTTP Method: GET, Resource Path: /prices",
                "Method response body after transformations: " + answer.body(),
                "Successfully completed execution");
        assertThat(lines).anyMatch(line -> line.startsWith("Endpoint request body after transformations: {")
                && line.contains("the-lamplighter"))
                .anyMatch(line -> line.startsWith("Received response. Status: 200, Integration latency: "))
                .anyMatch(line -> line.startsWith("Endpoint response body before transformations: {"));
        assertThat(lines.get(lines.size() - 1)).isEqualTo("Method completed with status: 200");
    }

    private List<String> linesOf(String requestId) throws Exception {
        return RequestLines.of(requestId, target, "API-Gateway-Execution-Logs_" + target.output("RestApiId") + "/"
                + target.output("StageName"), "Method completed");
    }
}
