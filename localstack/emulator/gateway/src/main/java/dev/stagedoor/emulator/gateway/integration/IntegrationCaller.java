package dev.stagedoor.emulator.gateway.integration;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.Future;

/**
 * In whose name a method's integration calls an AWS service: API Gateway's own (the resource's policy decides), the integration's
 * role (taken through STS, so that its trust policy decides), or the caller's. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-create-api-step-by-step.html">permissions of
 * integrations</a>.
 */
final class IntegrationCaller {

    /** {@code credentials} that pass the caller's own identity on. */
    static final String CALLER_CREDENTIALS = "arn:aws:iam::*:user/*";

    private final AssumedRoles roles;
    private final String credentials;
    private final MethodArns arns;

    /** @param credentials a role's ARN, {@link #CALLER_CREDENTIALS}, or null */
    IntegrationCaller(AssumedRoles roles, String credentials, MethodArns arns) {
        this.roles = roles;
        this.credentials = credentials;
        this.arns = arns;
    }

    Future<Caller> of(Exchange exchange) {
        if (credentials == null) {
            return Future.succeededFuture(roles.service(arns.of(exchange.methodRequest().verb())));
        }
        if (credentials.equals(CALLER_CREDENTIALS)) {
            return Future.succeededFuture(exchange.caller() == null ? new Caller.Anonymous() : exchange.caller());
        }
        return roles.take(credentials, arns.of(exchange.methodRequest().verb()), exchange.requestId());
    }
}
