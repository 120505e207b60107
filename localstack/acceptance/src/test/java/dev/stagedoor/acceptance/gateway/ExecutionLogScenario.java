package dev.stagedoor.acceptance.gateway;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Stage dev logs how each request was executed, with its bodies. */
@OnTarget
@Needs(Capability.API_LOGS)
class ExecutionLogScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Target target;

    ExecutionLogScenario(Target target) {
        this.target = target;
    }

    @Test
    void aRequestCanBeFollowedThroughItsMappingsWithItsBodies() throws Exception {
        HttpResponse<String> answer = Http.get(
                Http.at(target, "/prices?show=the-lamplighter&category=stalls&date=2027-01-14"));
        String id = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();

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

    /** All lines of a request, in their order, when the last one is there. */
    private List<String> linesOf(String requestId) throws InterruptedException {
        String group = "API-Gateway-Execution-Logs_" + target.output("RestApiId") + "/" + target.output("StageName");
        try (CloudWatchLogsClient logs = target.client(CloudWatchLogsClient.builder())) {
            for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end);) {
                List<String> lines = logs.filterLogEvents(filter -> filter.logGroupName(group)
                        .filterPattern('"' + requestId + '"')).events().stream().map(FilteredLogEvent::message)
                        .map(line -> line.replaceFirst("^\\(" + requestId + "\\) ", "")).toList();
                if (lines.stream().anyMatch(line -> line.startsWith("Method completed"))) {
                    return lines;
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("No lines of request " + requestId + " in " + group);
    }
}
