package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.OwnEmbeddedTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.apigateway.model.Op;

import static org.assertj.core.api.Assertions.assertThat;

/** All APIs of the account share one bucket of tokens: here one of 30, of which a few come back while the scenario runs. */
@TestMethodOrder(OrderAnnotation.class)
class AccountThrottleScenario {

    private static final int BURST = 30;
    private static final int LOAD = 3 * BURST;

    private static OwnEmbeddedTarget own;
    private static Target target;
    private static OwnApi greedy;

    @BeforeAll
    static void start() throws IOException {
        own = OwnEmbeddedTarget.up("--account-throttle-rate", "1", "--account-throttle-burst",
                Integer.toString(BURST));
        target = own.target();
        greedy = OwnApi.imported(target, "greedy").deployed();
    }

    @AfterAll
    static void end() throws IOException {
        if (own != null) {
            greedy.close();
            own.close();
        }
    }

    @Test
    @Order(1)
    void anOverloadedApiWhoseStageHasALimitLeavesTheOthersAlone() throws IOException {
        limit("burstLimit", "5");
        limit("rateLimit", "0.01");

        assertThat(served(LOAD)).isEqualTo(5);
        for (int i = 0; i < 10; i++) {
            assertThat(Http.get(Http.at(target, "/status")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void anOverloadedApiWithoutALimitThrottlesTheOthers() throws IOException {
        limit("burstLimit", "-1");
        limit("rateLimit", "-1");

        assertThat(served(LOAD)).isBetween(BURST - 15, LOAD - 1);
        assertThat(Http.get(Http.at(target, "/status")).statusCode()).isEqualTo(429);
    }

    @Test
    @Order(3)
    void anExhaustedAccountIs429() throws IOException {
        served(LOAD);
        HttpResponse<String> refused = Http.get(Http.at(target, "/status"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
        assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("TooManyRequestsException");
    }

    private static int served(int requests) throws IOException {
        int served = 0;
        for (int i = 0; i < requests; i++) {
            served += greedy.get("/open").statusCode() == 200 ? 1 : 0;
        }
        return served;
    }

    /** Of the stage, for all methods; it holds at once. */
    private static void limit(String setting, String value) {
        greedy.gateway().updateStage(update -> update.restApiId(greedy.id()).stageName("dev").patchOperations(
                patch -> patch.op(Op.REPLACE).path("/*/*/throttling/" + setting).value(value)));
    }
}
