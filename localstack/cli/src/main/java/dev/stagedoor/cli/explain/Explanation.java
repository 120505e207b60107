package dev.stagedoor.cli.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.cli.executions.run.TopMembers;

/**
 * A request's record as text: one line for the request, one for each step that decided something with what it took, then what
 * went to the integration and what came back.
 */
public final class Explanation {

    private static final int BODY_LINES = 12;

    /** What a step may say beside its decision. */
    private static final List<String> MORE = List.of("near", "key", "trace");

    private final JsonNode record;
    private final StringBuilder text = new StringBuilder();

    /** @param record what {@code /_stagedoor/requests/<id>} answers; secrets are already redacted in it */
    public Explanation(JsonNode record) {
        this.record = record;
    }

    public String text() {
        text.setLength(0);
        String query = record.hasNonNull("query") ? "?" + record.path("query").asText() : "";
        line("%s %s%s -> %d in %.1f ms      request %s", record.path("method").asText(), record.path("path").asText(),
                query, record.path("status").asInt(), record.path("millis").asDouble(),
                record.path("requestId").asText());
        record.path("steps").forEach(this::step);
        if (record.has("gatewayResponse")) {
            line("  %-12s %s: %s", "answered by", "the gateway, " + record.at("/gatewayResponse/type").asText(),
                    record.at("/gatewayResponse/reason").asText());
        }
        message("request", record.path("request"));
        message("integration", record.path("integration"));
        message("its answer", record.path("integration").path("answer"));
        message("response", record.path("response"));
        execution(record.at("/integration/answer/body").asText());
        return text.toString();
    }

    private void step(JsonNode step) {
        line("  %-12s %-92s %8.3f ms", step.path("step").asText(), step.path("decision").asText(""),
                step.path("millis").asDouble());
        for (String more : MORE) {
            if (step.has(more)) {
                line("  %-12s (%s: %s)", "", more, step.path(more).asText());
            }
        }
    }

    private void message(String name, JsonNode message) {
        if (message.isMissingNode()) {
            return;
        }
        line("%n  %s %s", name, message.path("endpoint").asText(""));
        for (Map.Entry<String, JsonNode> header : message.path("headers").properties()) {
            line("    %s: %s", header.getKey(), header.getValue().asText());
        }
        if (message.has("body")) {
            message.path("body").asText().lines().limit(BODY_LINES).forEach(l -> line("    | %s", l));
        }
    }

    /** The execution that the integration started, if one is kept: those of Express machines are not. */
    private void execution(String answer) {
        TopMembers.find(answer, "executionArn").filter(arn -> arn.contains(":execution:"))
                .ifPresent(arn -> line("%n  execution    ./stagedoor executions %s", arn));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
