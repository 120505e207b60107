package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.OwnEmbeddedTarget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** All APIs of the account share one bucket of tokens. */
class AccountThrottleScenario {

    @Test
    void anExhaustedAccountIs429() throws IOException {
        try (OwnEmbeddedTarget own = OwnEmbeddedTarget.up("--account-throttle-rate", "1", "--account-throttle-burst",
                "5")) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                answers.add(Http.get(Http.at(own.target(), "/status")));
            }
            assertThat(answers).anyMatch(a -> a.statusCode() == 200);
            HttpResponse<String> refused = answers.stream().filter(a -> a.statusCode() == 429).findFirst()
                    .orElseThrow();
            assertThat(refused.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
            assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("TooManyRequestsException");
        }
    }
}
