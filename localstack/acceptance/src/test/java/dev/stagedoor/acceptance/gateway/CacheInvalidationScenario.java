package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Customers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;

import static org.assertj.core.api.Assertions.assertThat;

/** The totals of a performance are kept for some seconds. Who may have them fresh says IAM, what becomes of the others the stage. */
@OnTarget
@Needs({Capability.RESPONSE_CACHE, Capability.IAM_AUTHORIZATION, Capability.EXPLAIN})
class CacheInvalidationScenario {

    private static final String SETTING = "/~1admissions~1{performanceId}/GET/caching/unauthorizedCacheControlHeaderStrategy";
    private static final String TOTALS = "/admissions/the-lamplighter-20270114-2000";

    private final Target target;

    CacheInvalidationScenario(Target target) {
        this.target = target;
    }

    @Test
    void maxAgeZeroBringsAFreshAnswerToWhoMayInvalidateTheCache() throws IOException {
        Customer door = allowed("\"execute-api:Invoke\"");
        Customer supervisor = allowed("\"execute-api:Invoke\", \"execute-api:InvalidateCache\"");
        fresh(supervisor);
        HttpResponse<String> hit = door.inProd().call("GET", TOTALS, null);
        assertThat(hit.statusCode()).as(hit.body()).isEqualTo(200);
        assertThat(target.command().explain(hit)).containsPattern("cache +hit");

        assertThat(target.command().explain(fresh(supervisor))).contains("passed by: max-age=0 of a caller who may")
                .contains("integrate");
        HttpResponse<String> ignored = fresh(door);
        assertThat(target.command().explain(ignored)).contains("max-age=0 ignored");
        assertThat(ignored.headers().firstValue("Warning")).isPresent();

        try {
            strategy("SUCCEED_WITHOUT_RESPONSE_HEADER");
            HttpResponse<String> silent = fresh(door);
            assertThat(silent.statusCode()).isEqualTo(200);
            assertThat(silent.headers().firstValue("Warning")).isEmpty();
            strategy("FAIL_WITH_403");
            assertThat(fresh(door).statusCode()).isEqualTo(403);
            assertThat(fresh(supervisor).statusCode()).isEqualTo(200);
        } finally {
            strategy("SUCCEED_WITH_RESPONSE_HEADER");
        }
    }

    private static HttpResponse<String> fresh(Customer customer) throws IOException {
        return customer.inProd().call("GET", TOTALS, null, "Cache-Control", "max-age=0");
    }

    private Customer allowed(String actions) {
        return Customers.create(target, """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": [%s],
                 "Resource": "arn:aws:execute-api:*:*:%s/prod/GET/admissions/*"}]}"""
                .formatted(actions, target.output("RestApiId")));
    }

    /** By the API: CloudFormation has no property for it. */
    private void strategy(String name) {
        try (ApiGatewayClient gateway = target.client(ApiGatewayClient.builder())) {
            gateway.updateStage(r -> r.restApiId(target.output("RestApiId")).stageName("prod")
                    .patchOperations(p -> p.op(Op.REPLACE).path(SETTING).value(name)));
        }
    }
}
