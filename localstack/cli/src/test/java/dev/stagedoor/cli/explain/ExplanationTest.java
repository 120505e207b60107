package dev.stagedoor.cli.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    @Test
    void aRecordBecomesALineForEachStepAndTheMessages() throws Exception {
        String text = new Explanation(new ObjectMapper().readTree(
                """
                        {"requestId":"7c1e","method":"POST","path":"/dev/bookings","status":409,"millis":14.2,
                        "steps":[{"step":"route","decision":"/bookings POST","near":"/bookings/{bookingId} has no POST","millis":0.01},
                        {"step":"respond","decision":"409","millis":0.1}],
                        "request":{"headers":{"Authorization":"(redacted)"},"bytes":2,"body":"{}"},
                        "response":{"status":409,"body":"{\\n}"}}"""))
                .text();
        assertThat(text.lines()).containsSequence(
                "POST /dev/bookings -> 409 in 14.2 ms      request 7c1e");
        assertThat(text).contains("(near: /bookings/{bookingId} has no POST)").contains("Authorization: (redacted)")
                .contains("    | {").doesNotContain("answered by").doesNotContain("integration");
    }

    @Test
    void anAnswerOfTheGatewayItselfSaysWhy() throws Exception {
        String text = new Explanation(new ObjectMapper().readTree(
                """
                        {"requestId":"1","method":"GET","path":"/dev/x","query":"a=1","status":403,"millis":0.2,"steps":[],
                        "gatewayResponse":{"type":"MISSING_AUTHENTICATION_TOKEN","reason":"no match"},"request":{},"response":{}}"""))
                .text();
        assertThat(text).contains("GET /dev/x?a=1 -> 403")
                .contains("the gateway, MISSING_AUTHENTICATION_TOKEN: no match");
    }

    @Test
    void theCommandIsNamedThatShowsAnExecutionWhichWasStarted() throws Exception {
        String record = """
                {"requestId":"1","method":"DELETE","path":"/dev/bookings/b","status":202,"millis":3,"steps":[],
                "integration":{"endpoint":"states","answer":{"body":"{\\"executionArn\\":\\"arn:aws:states:r:0:%s:cancel:b\\"}"}}}""";
        assertThat(new Explanation(new ObjectMapper().readTree(record.formatted("execution"))).text())
                .endsWith("\n  execution    ./stagedoor executions arn:aws:states:r:0:execution:cancel:b\n");
        assertThat(new Explanation(new ObjectMapper().readTree(record.formatted("express"))).text())
                .doesNotContain("./stagedoor executions");
    }
}
