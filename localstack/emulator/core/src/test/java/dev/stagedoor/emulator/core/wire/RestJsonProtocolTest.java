package dev.stagedoor.emulator.core.wire;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RestJsonProtocolTest {

    private final RestJsonProtocol protocol = new RestJsonProtocol("lambda", RestErrorShape.TYPE_AND_MESSAGE, List.of(
            RestRoute.post("CreateFunction", "/functions"),
            RestRoute.get("ListFunctions", "/functions/").query("Marker", "MaxItems"),
            RestRoute.get("GetSpecial", "/functions/special"),
            RestRoute.get("GetFunction", "/functions/{FunctionName}").query("Qualifier"),
            RestRoute.post("Invoke", "/functions/{FunctionName}/invocations")
                    .header("X-Amz-Log-Type", "LogType").rawPayload(),
            RestRoute.delete("UntagResource", "/tags/{Resource}").queryList("tagKeys", "TagKeys"),
            RestRoute.post("ImportRestApi", "/restapis?mode=import").queryAs("failonwarnings", "failOnWarnings")
                    .queryMap("parameters").rawPayload(),
            RestRoute.post("CreateRestApi", "/restapis"),
            RestRoute.get("GetFile", "/files/{Key+}")));

    private AwsRequest decode(WireRequest request) {
        return protocol.decode(request, new Caller.Anonymous(), "r-1");
    }

    @ParameterizedTest
    @CsvSource({"POST,/functions,CreateFunction", "POST,/functions/,CreateFunction", "GET,/functions,ListFunctions",
            "GET,/functions/special,GetSpecial", "GET,/functions/a,GetFunction",
            "POST,/restapis?mode=import,ImportRestApi", "POST,/restapis,CreateRestApi", "GET,/files/a/b,GetFile"})
    void method_and_path_name_the_operation_and_the_most_exact_route_wins(String method, String path,
            String operation) {
        WireRequest request = Wire.request(method, path, "");

        assertThat(protocol.recognizes(request)).isTrue();
        assertThat(decode(request).operation()).isEqualTo(operation);
    }

    @Test
    void labels_query_and_body_become_members() throws Exception {
        assertThat(decode(Wire.request("GET", "/functions/a%2Fb+c?Qualifier=live%20x", "")).input())
                .isEqualTo(Json.parse("{\"FunctionName\":\"a/b+c\",\"Qualifier\":\"live x\"}"));
        assertThat(decode(Wire.request("POST", "/functions", "{\"FunctionName\":\"f\",\"Timeout\":3}")).input())
                .isEqualTo(Json.parse("{\"FunctionName\":\"f\",\"Timeout\":3}"));
        assertThat(decode(Wire.request("DELETE", "/tags/arn%3Aaws?tagKeys=a&tagKeys=b", "")).input())
                .isEqualTo(Json.parse("{\"Resource\":\"arn:aws\",\"TagKeys\":[\"a\",\"b\"]}"));
        assertThat(decode(Wire.request("GET", "/files/a/b%20c", "")).input())
                .isEqualTo(Json.object().put("Key", "a/b c"));
    }

    @Test
    void a_raw_body_is_the_payload_and_a_header_a_member() {
        AwsRequest request = decode(
                Wire.request("POST", "/functions/f/invocations", "not json", "X-Amz-Log-Type", "Tail"));

        assertThat(request.payload().toString()).isEqualTo("not json");
        assertThat(request.text("LogType")).isEqualTo("Tail");
    }

    @Test
    void the_rest_of_the_query_may_be_a_map() throws Exception {
        AwsRequest request = decode(
                Wire.request("POST", "/restapis?mode=import&failonwarnings=true&basepath=prepend", "x"));

        assertThat(request.input())
                .isEqualTo(Json.parse("{\"failOnWarnings\":\"true\",\"parameters\":{\"basepath\":\"prepend\"}}"));
    }

    @Test
    void a_query_parameter_without_a_binding_is_refused_by_name_but_not_what_signs_a_url() {
        assertThatThrownBy(() -> decode(Wire.request("GET", "/functions/f?Kualifier=1", "")))
                .hasMessageContaining("Kualifier");
        assertThat(decode(Wire.request("GET", "/functions/f?X-Amz-Signature=1", "")).input()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/functions//", "/functions/f/versions", "/nothing", "/files", "/tags"})
    void what_no_route_has_is_refused_by_name(String path) {
        WireRequest request = Wire.request("GET", path, "");

        assertThat(protocol.recognizes(request)).isFalse();
        assertThatThrownBy(() -> decode(request)).isInstanceOf(UnknownOperationException.class)
                .hasMessageContaining("GET " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/functions/%zz", "/functions/%c3%28", "/functions/f?Qualifier=%"})
    void a_broken_escape_is_the_callers_fault(String path) {
        assertThatThrownBy(() -> decode(Wire.request("GET", path, ""))).isInstanceOfSatisfying(AwsException.class,
                e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void answers_are_json_or_a_raw_payload_or_nothing() {
        AwsRequest request = decode(Wire.request("GET", "/functions/f", ""));

        WireResponse json = protocol.encode(request, AwsResponse.of(201, Json.object().put("a", 1)));
        assertThat(json.status()).isEqualTo(201);
        assertThat(json.body().toString()).isEqualTo("{\"a\":1}");
        assertThat(json.headers().get("content-type")).isEqualTo("application/json");
        WireResponse raw = protocol.encode(request, AwsResponse.raw(200,
                Map.of("Content-Type", "text/plain", "X-Amz-Function-Error", "Unhandled"), Buffer.buffer("pong")));
        assertThat(raw.body().toString()).isEqualTo("pong");
        assertThat(raw.headers().getAll("content-type")).containsExactly("text/plain");
        assertThat(raw.headers().get("x-amz-function-error")).isEqualTo("Unhandled");
        WireResponse empty = protocol.encode(request, AwsResponse.empty(204));
        assertThat(empty.body().length()).isZero();
        assertThat(empty.headers().contains("content-type")).isFalse();
    }

    @Test
    void errors_have_the_shape_of_their_service() {
        AwsException error = new AwsException(404, "ResourceNotFoundException", "no");

        WireResponse lambda = protocol.encodeError(error, "r-2");
        assertThat(lambda.body().toString()).isEqualTo("{\"Type\":\"User\",\"Message\":\"no\"}");
        assertThat(lambda.headers().get("x-amzn-errortype")).isEqualTo("ResourceNotFoundException");
        assertThat(new RestJsonProtocol("apigateway", RestErrorShape.MESSAGE, List.of()).encodeError(error, "r").body()
                .toString()).isEqualTo("{\"message\":\"no\"}");
    }
}
