package dev.stagedoor.emulator.states.definition.parse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.Catcher;
import dev.stagedoor.emulator.states.definition.Retrier;

/** Reads what a state does about errors: Retry and Catch. */
final class HandlerParser {

    private static final int DEFAULT_ATTEMPTS = 3;
    private static final double DEFAULT_BACKOFF = 2.0;

    private HandlerParser() {}

    static List<Retrier> retriers(Fields fields) {
        List<Retrier> retriers = new ArrayList<>();
        int index = 0;
        for (JsonNode node : fields.get("Retry")) {
            Fields retrier = fields.in(node, "Retry[" + index++ + "]");
            retriers.add(new Retrier(retrier.texts("ErrorEquals"),
                    Duration.ofSeconds(node.path("IntervalSeconds").asLong(1)),
                    node.path("MaxAttempts").asInt(DEFAULT_ATTEMPTS),
                    node.path("BackoffRate").asDouble(DEFAULT_BACKOFF),
                    node.has("MaxDelaySeconds") ? Duration.ofSeconds(node.path("MaxDelaySeconds").asLong()) : null,
                    "FULL".equals(retrier.text("JitterStrategy"))));
        }
        return List.copyOf(retriers);
    }

    static List<Catcher> catchers(Fields fields) {
        List<Catcher> catchers = new ArrayList<>();
        int index = 0;
        for (JsonNode node : fields.get("Catch")) {
            Fields catcher = fields.in(node, "Catch[" + index++ + "]").ofCatcher();
            catchers.add(new Catcher(catcher.texts("ErrorEquals"), FlowParser.catcher(catcher), catcher.text("Next")));
        }
        return List.copyOf(catchers);
    }
}
