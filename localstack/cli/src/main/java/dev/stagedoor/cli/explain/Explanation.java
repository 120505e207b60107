package dev.stagedoor.cli.explain;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request's record as text: one line for the request, one for each step with what it decided and how long it took, then what
 * went to the integration and what came back.
 */
public final class Explanation {

    private final JsonNode record;

    /** @param record what {@code /_stagedoor/requests/<id>} answers */
    public Explanation(JsonNode record) {
        this.record = record;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-70s request %s%n",
                String.format(Locale.ROOT, "%s %s -> %d in %.1f ms", record.path("method").asText(),
                        record.path("path").asText(), record.path("status").asInt(), record.path("millis").asDouble()),
                record.path("requestId").asText()));
        for (JsonNode step : record.path("steps")) {
            text.append(String.format(Locale.ROOT, "  %-12s %-80s %7.1f ms%n", step.path("step").asText(),
                    step.path("decision").asText(), step.path("millis").asDouble()));
        }
        return text.toString();
    }
}
