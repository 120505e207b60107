package dev.stagedoor.emulator.lambda;

import dev.stagedoor.emulator.core.bus.AwsResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.lambda.LambdaFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

class InvokeTest {

    private final LambdaFixture lambda = new LambdaFixture();

    @AfterEach
    void close() {
        lambda.close();
    }

    @Test
    void a_function_answers_from_its_own_process() {
        lambda.create("echo", "out.write(in.readAllBytes());", "");

        AwsResponse answer = lambda.invoke("echo", "{\"seat\":\"A1\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.payload().toString()).isEqualTo("{\"seat\":\"A1\"}");
        assertThat(answer.headers()).containsEntry("X-Amz-Executed-Version", "$LATEST")
                .doesNotContainKey("X-Amz-Function-Error");
    }

    @Test
    void a_warm_sandbox_keeps_its_memory() {
        lambda.create("counter", "write(out, \"\" + ++count);", "");

        assertThat(lambda.invoke("counter", "").payload()).hasToString("1");
        assertThat(lambda.invoke("counter", "").payload()).hasToString("2");
    }

    @Test
    void an_exception_is_an_unhandled_error_with_its_trace() {
        lambda.create("fail", "throw new IllegalStateException(\"no seat\", new IOException(\"why\"));", "");

        AwsResponse answer = lambda.invoke("fail", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("X-Amz-Function-Error", "Unhandled");
        var payload = json(answer.payload().toString());
        assertThat(payload.get("errorMessage").asText()).isEqualTo("no seat");
        assertThat(payload.get("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(payload.at("/stackTrace/0").asText()).startsWith("app.Handler.handleRequest(Handler.java:");
        assertThat(payload.at("/cause/errorMessage").asText()).isEqualTo("why");
    }
}
