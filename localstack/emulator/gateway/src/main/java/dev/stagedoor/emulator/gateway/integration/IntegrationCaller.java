package dev.stagedoor.emulator.gateway.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.Future;

/**
 * In whose name an AWS service is called: API Gateway's own (the resource's policy decides), the integration's role (taken
 * through STS, so that its trust policy decides), or the caller's. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-create-api-step-by-step.html">permissions of
 * integrations</a>.
 */
final class IntegrationCaller {

    /** {@code credentials} that pass the caller's own identity on. */
    static final String CALLER_CREDENTIALS = "arn:aws:iam::*:user/*";

    private static final String PRINCIPAL = "apigateway.amazonaws.com";

    private final Bus bus;
    private final Account account;

    IntegrationCaller(Bus bus, Account account) {
        this.bus = bus;
        this.account = account;
    }

    /** @param credentials a role's ARN, {@link #CALLER_CREDENTIALS}, or null */
    Future<Caller> of(Exchange exchange, String credentials) {
        if (credentials == null) {
            return Future.succeededFuture(service(exchange));
        }
        if (credentials.equals(CALLER_CREDENTIALS)) {
            return Future.succeededFuture(exchange.caller() == null ? new Caller.Anonymous() : exchange.caller());
        }
        ObjectNode input = Json.object().put("RoleArn", credentials).put("RoleSessionName",
                "BackplaneAssumeRoleSession");
        return bus.call(AwsRequest.of("sts", "AssumeRole", input, service(exchange), exchange.requestId()))
                .map(answer -> {
                    JsonNode user = answer.output().path("AssumedRoleUser");
                    return new Caller.AssumedRole(account.id(), user.path("Arn").asText(), credentials,
                            user.path("AssumedRoleId").asText(),
                            answer.output().path("Credentials").path("AccessKeyId").asText());
                });
    }

    private Caller service(Exchange exchange) {
        String resource = exchange.address().apiId() + "/" + exchange.stage().name() + "/"
                + exchange.methodRequest().verb() + exchange.method().resourcePath();
        return new Caller.Service(PRINCIPAL, account.arn("execute-api", resource), account.id());
    }
}
