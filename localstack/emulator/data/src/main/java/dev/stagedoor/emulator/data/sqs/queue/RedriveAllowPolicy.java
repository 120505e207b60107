package dev.stagedoor.emulator.data.sqs.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;

/**
 * Which queues may name this one as their dead letter queue.
 *
 * @param permission {@code allowAll}, {@code denyAll} or {@code byQueue}
 * @param sourceQueueArns up to ten, with {@code byQueue}
 */
record RedriveAllowPolicy(String permission, List<String> sourceQueueArns) {

    static final RedriveAllowPolicy ALL = new RedriveAllowPolicy("allowAll", List.of());

    private static final int MAX_SOURCES = 10;
    private static final Set<String> MEMBERS = Set.of("redrivePermission", "sourceQueueArns");

    static RedriveAllowPolicy parse(String text) {
        JsonNode policy;
        try {
            policy = Json.parseStrictly(text);
        } catch (JsonProcessingException e) {
            throw invalid(text, "Redrive allow policy is not a valid JSON map.");
        }
        String permission = policy.path("redrivePermission").asText("");
        List<String> sources = new ArrayList<>();
        policy.path("sourceQueueArns").forEach(arn -> sources.add(arn.asText()));
        policy.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw invalid(text, "Redrive allow policy has no member " + name + ".");
            }
        });
        if (!Set.of("allowAll", "denyAll", "byQueue").contains(permission)) {
            throw invalid(text, "redrivePermission must be allowAll, denyAll or byQueue.");
        }
        if (permission.equals("byQueue") == sources.isEmpty() || sources.size() > MAX_SOURCES) {
            throw invalid(text, "sourceQueueArns must name 1 to 10 queues with byQueue, and none otherwise.");
        }
        return new RedriveAllowPolicy(permission, List.copyOf(sources));
    }

    boolean allows(String sourceArn) {
        return permission.equals("allowAll") || sourceQueueArns.contains(sourceArn);
    }

    private static InvalidParameterValueException invalid(String text, String reason) {
        return InvalidParameterValueException.of("RedriveAllowPolicy", text, reason);
    }
}
