package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.RawHttp;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One interface for all microservices: what is there answers, what is not is 403, never 404. */
@OnTarget
class RoutingScenario {

    private final Target target;

    RoutingScenario(Target target) {
        this.target = target;
    }

    @Test
    void statusIsAnsweredByTheGatewayItself() throws IOException {
        HttpResponse<String> status = Http.get(Http.at(target, "/status"));
        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.body()).contains("\"stage\"").contains(target.output("StageName"));
        assertThat(status.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(status.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(status.headers().firstValue("x-amz-apigw-id"))
                .hasValueSatisfying(id -> assertThat(id).endsWith("="));
    }

    @Test
    void thePreflightIsAnsweredByTheGatewayForNonProxyAndByTheCodeForProxy() throws IOException {
        HttpResponse<String> mock = Http.send("OPTIONS", Http.at(target, "/status"), null, "Origin",
                "https://example.org",
                "Access-Control-Request-Method", "GET");
        assertThat(mock.headers().firstValue("Access-Control-Allow-Methods")).isPresent();
        HttpResponse<String> code = Http.send("OPTIONS", Http.at(target, "/shows"), null, "Origin",
                "https://example.org",
                "Access-Control-Request-Method", "GET");
        assertThat(code.statusCode()).isEqualTo(200);
        assertThat(code.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
    }

    @Test
    void anUnknownPathAndAWrongMethodAre403WithTheSameText() throws IOException {
        for (HttpResponse<String> answer : new HttpResponse[]{Http.get(Http.at(target, "/nothing-here")),
                Http.send("DELETE", Http.at(target, "/status"), null)}) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
            assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("MissingAuthenticationTokenException");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).as("errors carry CORS too")
                    .hasValue("*");
        }
    }

    @Test
    @Needs(Capability.LOCAL_PROCESSES)
    void theApiAnswersUnderEveryUrlFormOfLocalStack() throws IOException {
        URI endpoint = URI.create(target.output("EndpointUrl"));
        String api = target.output("RestApiId");
        String stage = target.output("StageName");
        assertThat(Http.get(endpoint.resolve("/_aws/execute-api/" + api + "/" + stage + "/status")).statusCode())
                .isEqualTo(200);
        assertThat(Http.get(endpoint.resolve("/restapis/" + api + "/" + stage + "/_user_request_/status")).statusCode())
                .isEqualTo(200);
        for (String host : new String[]{".execute-api.localhost", ".execute-api.localhost.localstack.cloud",
                ".execute-api.localhost.localstack.cloud:" + endpoint.getPort(),
                ".execute-api.us-east-1.amazonaws.com"}) {
            assertThat(RawHttp.send(endpoint, "GET /" + stage + "/status HTTP/1.1\r\nHost: " + api + host
                    + "\r\nConnection: close\r\n\r\n")).as(host).startsWith("HTTP/1.1 200");
        }
    }
}
