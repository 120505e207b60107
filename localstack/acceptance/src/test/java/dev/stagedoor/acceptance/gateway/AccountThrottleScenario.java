package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.OwnEmbeddedTarget;
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
    private static OwnApi greedy;
    private static OwnApi other;

    @BeforeAll
    static void start() throws IOException {
        own = OwnEmbeddedTarget.empty("--account-throttle-rate", "1", "--account-throttle-burst",
                Integer.toString(BURST));
        greedy = OwnApi.imported(own.target(), "greedy").deployed();
        other = OwnApi.imported(own.target(), "other").deployed();
    }

    @AfterAll
    static void end() throws IOException {
        if (own != null) {
            greedy.close();
            other.close();
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
            assertThat(other.get("/open").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void anOverloadedApiWithoutALimitThrottlesTheOthers() throws IOException {
        limit("burstLimit", "-1");
        limit("rateLimit", "-1");

        assertThat(served(LOAD)).isBetween(BURST - 15, LOAD - 1);
        assertThat(other.get("/open").statusCode()).isEqualTo(429);
    }

    @Test
    @Order(3)
    void anExhaustedAccountIs429() throws IOException {
        served(LOAD);
        HttpResponse<String> refused = other.get("/open");

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
