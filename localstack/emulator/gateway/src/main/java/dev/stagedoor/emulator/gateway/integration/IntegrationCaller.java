package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.roles.AssumedRoles;
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

    private final AssumedRoles roles;
    private final Account account;

    IntegrationCaller(AssumedRoles roles, Account account) {
        this.roles = roles;
        this.account = account;
    }

    /** @param credentials a role's ARN, {@link #CALLER_CREDENTIALS}, or null */
    Future<Caller> of(Exchange exchange, String credentials) {
        if (credentials == null) {
            return Future.succeededFuture(roles.gateway(method(exchange)));
        }
        if (credentials.equals(CALLER_CREDENTIALS)) {
            return Future.succeededFuture(exchange.caller() == null ? new Caller.Anonymous() : exchange.caller());
        }
        return roles.take(credentials, method(exchange), exchange.requestId());
    }

    private String method(Exchange exchange) {
        return account.arn("execute-api", exchange.address().apiId() + "/" + exchange.stage().name() + "/"
                + exchange.methodRequest().verb() + exchange.method().resourcePath());
    }
}
