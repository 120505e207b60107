package dev.stagedoor.emulator.gateway.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.iam.ConditionKeys;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Decision;
import dev.stagedoor.emulator.core.iam.PolicyStore;
import dev.stagedoor.emulator.gateway.compile.PercentCoding;
import dev.stagedoor.emulator.gateway.exchange.Exchange;
import io.vertx.core.http.HttpHeaders;

/**
 * What the policies of a caller say about a method. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">
 * the actions of execute-api</a>.
 */
final class ExecuteApiAccess {

    static final String SERVICE = "execute-api";

    private final PolicyStore policies;
    private final Account account;
    private final Clock clock;

    ExecuteApiAccess(PolicyStore policies, Account account, Clock clock) {
        this.policies = policies;
        this.account = account;
        this.clock = clock;
    }

    /** @param action such as {@code execute-api:Invoke}; the exchange has a caller */
    Decision decide(Exchange exchange, String action) {
        Map<String, List<String>> keys = ConditionKeys.of(exchange.caller(), account, clock.instant());
        keys.put("aws:SourceIp", List.of(String.valueOf(exchange.sourceIp())));
        String userAgent = exchange.methodRequest().sent().get(HttpHeaders.USER_AGENT);
        if (userAgent != null) {
            keys.put("aws:UserAgent", List.of(userAgent));
        }
        return PolicyEvaluator.evaluate(policies.identityPolicies(exchange.caller()), exchange.caller(), action,
                methodArn(exchange), keys);
    }

    String methodArn(Exchange exchange) {
        return account.arn(SERVICE, method(exchange));
    }

    /** As AWS shows it to somebody who may not call it. */
    String maskedMethodArn(Exchange exchange) {
        return "arn:aws:execute-api:" + account.region() + ":********" + account.id().substring(8) + ':'
                + method(exchange);
    }

    /** {@code api/stage/VERB/path}; the path decoded and without slashes at its ends, so that no spelling evades a deny. */
    private static String method(Exchange exchange) {
        String path = PercentCoding.decode(exchange.methodRequest().rawPath());
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        int end = path.length();
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return exchange.address().apiId() + '/' + exchange.stage().name() + '/' + exchange.methodRequest().verb() + '/'
                + path.substring(start, end);
    }
}
