package dev.stagedoor.emulator.lambda.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.lambda.error.RoleNotAssumableException;
import io.vertx.core.Future;

/**
 * A session of a function's role, as Lambda takes it from STS.
 *
 * @param usableUntil a little before the credentials end
 */
public record RoleSession(String accessKeyId, String secretAccessKey, String sessionToken, Instant usableUntil,
        Caller caller) {

    private static final String PRINCIPAL = "lambda.amazonaws.com";
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /**
     * Assumes the role. The future fails with a {@link RoleNotAssumableException} if there is no such role, or if it does not
     * trust Lambda.
     */
    public static Future<RoleSession> assume(Bus bus, Ids ids, Account account, String role, String functionName) {
        Caller lambda = new Caller.Service(PRINCIPAL, account.arn("lambda", "function:" + functionName), account.id());
        return bus.call(AwsRequest.of("sts", "AssumeRole",
                Json.object().put("RoleArn", role).put("RoleSessionName", functionName), lambda, ids.uuid()))
                .map(answer -> of(answer.output(), role, account))
                .recover(e -> Future.failedFuture(e instanceof AwsException ? new RoleNotAssumableException() : e));
    }

    private static RoleSession of(JsonNode answer, String role, Account account) {
        JsonNode credentials = answer.get("Credentials");
        return new RoleSession(credentials.get("AccessKeyId").asText(), credentials.get("SecretAccessKey").asText(),
                credentials.get("SessionToken").asText(), expiration(credentials.get("Expiration")).minus(MARGIN),
                Caller.AssumedRole.of(answer, account.id(), role));
    }

    private static Instant expiration(JsonNode node) {
        try {
            return Instant.parse(node.asText());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("STS gives ISO 8601 times, not " + node, e);
        }
    }
}
