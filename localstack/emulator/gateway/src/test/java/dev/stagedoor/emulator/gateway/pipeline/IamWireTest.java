package dev.stagedoor.emulator.gateway.pipeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.testing.SignedRequest;
import dev.stagedoor.emulator.gateway.testing.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IamWireTest {

    private static final String METHODS = "arn:aws:execute-api:us-east-1:000000000000:" + ApiFixture.API_ID + "/dev/";
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        ApiFixture api = new ApiFixture().method("/bookings/{id}", Methods.of("POST").authorization("AWS_IAM")
                .integration(Integrations.mock("$context.identity.userArn $context.identity.accessKey")).build())
                .method("/proxy/{id}", Methods.of("POST").authorization("AWS_IAM")
                        .integration(Integrations.of(IntegrationType.AWS_PROXY)
                                .http("POST", "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                                        + "arn:aws:lambda:us-east-1:000000000000:function:f/invocations")
                                .build())
                        .build());
        gateway = new TestGateway().publish(api.build());
        gateway.lambda().answers("{}");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_signed_request_that_a_policy_allows_passes_and_the_caller_is_known() {
        gateway.alicesPolicies(List.of(policy("Allow", METHODS + "POST/bookings/*")));

        HttpResponse<String> response = signed("/bookings/1?b=2&a=%20x", "{\"seat\":1}", TestGateway.SECRET);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(TestGateway.ALICE.arn() + " " + TestGateway.KEY);
    }

    @Test
    void the_function_sees_the_caller_and_not_the_signature() {
        gateway.alicesPolicies(List.of(policy("Allow", METHODS + "*")));

        signed("/proxy/1", "{}", TestGateway.SECRET);
        JsonNode event = gateway.lambda().event();

        assertThat(event.at("/requestContext/identity/userArn").asText()).isEqualTo(TestGateway.ALICE.arn());
        assertThat(event.at("/requestContext/identity/user").asText()).isEqualTo(TestGateway.ALICE.userId());
        assertThat(event.at("/requestContext/identity/caller").asText()).isEqualTo(TestGateway.ALICE.userId());
        assertThat(event.at("/requestContext/identity/accountId").asText()).isEqualTo("000000000000");
        assertThat(event.at("/headers").has("Authorization")).isFalse();
    }

    @Test
    void the_same_over_http_2() throws Exception {
        gateway.alicesPolicies(List.of(policy("Allow", METHODS + "*")));

        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(HttpRequest.newBuilder(URI.create(gateway.url("/upgrade"))).build(), BodyHandlers.discarding());

        HttpResponse<String> response = client
                .send(signedRequest("/bookings/1", "{}", TestGateway.SECRET).build(), BodyHandlers.ofString());

        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void no_policy_is_an_implicit_deny_with_aws_text() {
        gateway.alicesPolicies(List.of());

        HttpResponse<String> response = signed("/bookings/1", "{}", TestGateway.SECRET);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .isEqualTo("{\"Message\":\"User: arn:aws:iam::000000000000:user/alice is not authorized"
                        + " to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:"
                        + ApiFixture.API_ID + "/dev/POST/bookings/1\"}");
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("AccessDeniedException");
    }

    @Test
    void an_explicit_deny_wins_and_no_spelling_of_the_path_evades_it() {
        gateway.alicesPolicies(List.of(policy("Allow", "*"), policy("Deny", METHODS + "POST/bookings/secret")));

        for (String path : new String[]{"/bookings/secret", "/bookings/secret/", "//bookings/secret",
                "/bookings/%73ecret"}) {
            HttpResponse<String> response = signed(path, "{}", TestGateway.SECRET);
            assertThat(response.statusCode()).as(path).isEqualTo(403);
            assertThat(response.body()).endsWith("with an explicit deny\"}");
        }
    }

    @Test
    void an_unsigned_request_has_no_token() {
        HttpResponse<String> response = gateway.post("/bookings/1", "{}");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
    }

    @Test
    void a_wrong_secret_and_a_changed_body_are_an_invalid_signature() {
        gateway.alicesPolicies(List.of(policy("Allow", "*")));

        HttpResponse<String> response = signed("/bookings/1", "{}", "another secret");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("InvalidSignatureException");
        assertThat(response.body()).startsWith("{\"message\":\"The request signature we calculated does not match");
    }

    @Test
    void a_header_that_is_no_signature_is_incomplete() {
        HttpResponse<String> response = gateway.post("/bookings/1", "{}", "Authorization", "Bearer abc");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("IncompleteSignatureException");
    }

    private static PolicyDocument policy(String effect, String resource) {
        return PolicyParser.parse("p", json("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"" + effect
                + "\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"" + resource + "\"}]}"),
                PolicyDocument.Kind.IDENTITY);
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpResponse<String> signed(String path, String body, String secret) {
        return gateway.send(signedRequest(path, body, secret));
    }

    private static HttpRequest.Builder signedRequest(String path, String body, String secret) {
        return SignedRequest.of("POST", gateway.url(path), body, secret);
    }
}
