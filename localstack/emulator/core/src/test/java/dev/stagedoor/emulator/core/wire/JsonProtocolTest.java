package dev.stagedoor.emulator.core.wire;

import java.util.Map;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonProtocolTest {

    private final JsonProtocol protocol = new JsonProtocol("dynamodb", "1.0", "DynamoDB_20120810",
            "com.amazonaws.dynamodb.v20120810#");

    private AwsRequest decode(WireRequest request) {
        return protocol.decode(request, new Caller.Anonymous(), "r-1");
    }

    private static WireRequest call(String target, String body) {
        return Wire.request("POST", "/", body, "X-Amz-Target", target);
    }

    @Test
    void the_target_names_the_operation_and_the_body_is_the_input() {
        AwsRequest request = decode(call("DynamoDB_20120810.GetItem", "{\"TableName\":\"Shows\"}"));

        assertThat(request.service()).isEqualTo("dynamodb");
        assertThat(request.operation()).isEqualTo("GetItem");
        assertThat(request.text("TableName")).isEqualTo("Shows");
        assertThat(request.requestId()).isEqualTo("r-1");
    }

    @Test
    void an_empty_body_is_an_empty_input() {
        assertThat(decode(call("DynamoDB_20120810.ListTables", "")).input()).isEmpty();
    }

    @Test
    void what_the_caller_may_not_do_is_400_where_the_service_says_all_of_the_callers_errors_so() {
        AccessDeniedException denied = new AccessDeniedException(new Caller.Anonymous(), "states:StartExecution", "*",
                "no policy allows it");
        JsonProtocol states = new JsonProtocol("states", "1.0", "AWSStepFunctions");
        JsonProtocol queues = new JsonProtocol("sqs", "1.0", "AmazonSQS");

        assertThat(states.encodeError(denied, "r-1").status()).isEqualTo(400);
        assertThat(queues.encodeError(denied, "r-1").status()).isEqualTo(403);
    }

    @Test
    void a_foreign_or_missing_target_is_refused_by_name() {
        assertThatThrownBy(() -> decode(call("Logs_20140328.GetItem", "{}")))
                .isInstanceOf(UnknownOperationException.class).hasMessageContaining("Logs_20140328.GetItem");
        assertThatThrownBy(() -> decode(Wire.request("POST", "/", "{}"))).isInstanceOf(UnknownOperationException.class);
        assertThatThrownBy(
                () -> decode(Wire.request("GET", "/", "", "X-Amz-Target", "DynamoDB_20120810.GetItem")))
                .isInstanceOf(UnknownOperationException.class);
    }

    @Test
    void a_body_that_is_not_one_json_object_is_a_serialization_exception() {
        for (String body : new String[]{"[]", "{", "{} {}", "text", "\"x\"", "[".repeat(5000),
                "{\"Limit\":1e2147483649}"}) {
            assertThatThrownBy(() -> decode(call("DynamoDB_20120810.GetItem", body))).as(body)
                    .isInstanceOfSatisfying(AwsException.class,
                            e -> assertThat(e.code()).isEqualTo("SerializationException"));
        }
    }

    @Test
    void an_answer_carries_the_request_id_and_the_content_type_of_the_version() {
        AwsRequest request = decode(call("DynamoDB_20120810.GetItem", "{}"));
        WireResponse response = protocol.encode(request,
                new AwsResponse(200, Json.object().put("a", 1), Map.of("X-Extra", "yes"), null));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().toString()).isEqualTo("{\"a\":1}");
        assertThat(response.headers().get("x-amzn-requestid")).isEqualTo("r-1");
        assertThat(response.headers().get("content-type")).isEqualTo("application/x-amz-json-1.0");
        assertThat(response.headers().get("x-extra")).isEqualTo("yes");
    }

    @Test
    void an_error_has_its_type_message_and_own_members() throws Exception {
        AwsException error = new AwsException(400, "TransactionCanceledException", "no \"luck\"",
                Json.object().put("Item", "x"));
        WireResponse response = protocol.encodeError(error, "r-2");

        assertThat(response.status()).isEqualTo(400);
        assertThat(Json.parse(response.body().getBytes())).isEqualTo(Json.parse("""
                {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "message":"no \\"luck\\"","Item":"x"}"""));
        assertThat(response.headers().get("x-amzn-requestid")).isEqualTo("r-2");
    }
}
