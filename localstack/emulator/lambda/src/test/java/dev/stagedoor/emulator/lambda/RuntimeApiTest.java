package dev.stagedoor.emulator.lambda;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process on this machine can do at the Runtime API that is not the sandbox itself. */
class RuntimeApiTest {

    private final LambdaFixture lambda = new LambdaFixture();
    private final HttpClient client = HttpClient.newHttpClient();
    private String api;

    @BeforeEach
    void sandbox() {
        lambda.create("f", "write(out, System.getenv(\"AWS_LAMBDA_RUNTIME_API\"));", "");
        api = lambda.invoke("f", "{}").payload().toString();
    }

    @AfterEach
    void close() {
        lambda.close();
    }

    private HttpResponse<String> call(String method, String url, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://" + url))
                .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @Test
    void it_listens_on_loopback_and_every_sandbox_has_a_path_that_cannot_be_guessed() {
        assertThat(api).matches("127\\.0\\.0\\.1:\\d+/[0-9a-f]{48}");
    }

    @Test
    void without_the_secret_path_nothing_is_given_and_nothing_taken() throws Exception {
        String server = api.substring(0, api.indexOf('/'));
        String guessed = server + "/" + "0".repeat(48);

        assertThat(call("GET", server + "/2018-06-01/runtime/invocation/next", "").statusCode()).isEqualTo(403);
        assertThat(call("GET", guessed + "/2018-06-01/runtime/invocation/next", "").statusCode()).isEqualTo(403);
        assertThat(call("POST", guessed + "/2018-06-01/runtime/init/error", "{}").statusCode()).isEqualTo(403);
        assertThat(lambda.invoke("f", "{}").payload()).hasToString(api);
    }

    @ParameterizedTest
    @CsvSource({"POST,invocation/00000000-0000-4000-8000-000000000000/response,400,InvalidRequestID",
            "POST,invocation/00000000-0000-4000-8000-000000000000/error,400,InvalidRequestID",
            "POST,invocation/x/other,404,NotFound", "GET,restore/next,404,NotFound"})
    void a_call_that_does_not_fit_is_refused(String method, String path, int status, String type) throws Exception {
        HttpResponse<String> answer = call(method, api + "/2018-06-01/runtime/" + path, "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"errorType\":\"" + type + "\"");
        assertThat(lambda.invoke("f", "{}").payload()).hasToString(api);
    }

    @Test
    void a_function_that_answers_twice_changes_nothing_for_others() {
        lambda.create("twice", """
                String url = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/"
                        + context.getAwsRequestId() + "/response";
                java.net.HttpURLConnection http = (java.net.HttpURLConnection) new java.net.URL(url).openConnection();
                http.setDoOutput(true);
                http.getOutputStream().write("\\"first\\"".getBytes());
                System.out.println("status " + http.getResponseCode());
                write(out, "second");
                """, ",'Timeout':20");

        assertThat(lambda.invoke("twice", "{}").payload()).hasToString("\"first\"");
        assertThat(lambda.invoke("twice", "{}").payload()).hasToString("\"first\"");
        lambda.awaitLog("twice", "status 202"::equals);
    }
}
