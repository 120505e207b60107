package dev.stagedoor.emulator.gateway.control;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.SerializationException;
import dev.stagedoor.emulator.gateway.error.ValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Methods, integrations and their responses. */
class MethodTest {

    private final ControlPlane control = new ControlPlane();
    private final ObjectNode api = control.output("CreateRestApi", "{'name': 'theatre'}");

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void a_method_answers_with_all_its_parts() {
        call("PutMethod", "'authorizationType': 'NONE', 'requestParameters': {'method.request.querystring.q': true}");
        call("PutMethodResponse", "'statusCode': '200', 'responseParameters': {'method.response.header.A': false}");
        call("PutIntegration", "'type': 'HTTP', 'integrationHttpMethod': 'POST', 'uri': 'http://x.example/',"
                + "'requestParameters': {'integration.request.header.Q': 'method.request.querystring.q'}");
        call("PutIntegrationResponse", "'statusCode': '200', 'selectionPattern': '',"
                + "'responseParameters': {'method.response.header.A': 'integration.response.header.B'}");

        ObjectNode method = call("GetMethod", "");

        assertThat(method.at("/requestParameters/method.request.querystring.q").asBoolean()).isTrue();
        assertThat(method.at("/methodIntegration/httpMethod").asText()).isEqualTo("POST");
        assertThat(method.at("/methodIntegration/cacheNamespace").asText())
                .isEqualTo(api.get("rootResourceId").asText());
        assertThat(method.at("/methodIntegration/integrationResponses/200/responseParameters").size()).isEqualTo(1);
        assertThat(method.at("/methodResponses/200/responseParameters").size()).isEqualTo(1);
    }

    @Test
    void a_selection_pattern_is_a_regular_expression_of_a_bounded_length() {
        call("PutMethod", "'authorizationType': 'NONE'");
        call("PutMethodResponse", "'statusCode': '200'");
        call("PutIntegration", "'type': 'MOCK'");

        assertThatThrownBy(() -> call("PutIntegrationResponse", "'statusCode': '200', 'selectionPattern': '('"))
                .hasMessageStartingWith("Invalid selection pattern specified");
        assertThatThrownBy(() -> call("PutIntegrationResponse",
                "'statusCode': '200', 'selectionPattern': '" + "x".repeat(100_000) + "'"))
                .hasMessageContaining("selection patterns of at most 4096 characters");
    }

    @Test
    void a_mapping_names_only_what_the_method_declares() {
        call("PutMethod", "'authorizationType': 'NONE'");
        call("PutMethodResponse", "'statusCode': '200'");

        assertThatThrownBy(() -> call("PutIntegration",
                "'type': 'MOCK', 'requestParameters': {'integration.request.header.Q': 'method.request.querystring.q'}"))
                .hasMessageContaining("Invalid mapping expression parameter specified: method.request.querystring.q");
        call("PutIntegration", "'type': 'MOCK'");
        assertThatThrownBy(() -> call("PutIntegrationResponse",
                "'statusCode': '200', 'responseParameters': {'method.response.header.A': 'context.stage'}"))
                .hasMessageContaining("Invalid mapping expression parameter specified: method.response.header.A");
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> call("GetMethod", "")).hasMessage("Invalid Method identifier specified");
        assertThatThrownBy(() -> call("PutIntegration", "'type': 'MOCK'"))
                .hasMessage("Invalid Method identifier specified");
        call("PutMethod", "'authorizationType': 'NONE'");
        assertThatThrownBy(() -> call("GetIntegration", "")).hasMessage("Invalid Integration identifier specified");
        assertThatThrownBy(() -> call("PutIntegrationResponse", "'statusCode': '200'"))
                .hasMessage("Invalid Integration identifier specified");
        assertThatThrownBy(() -> call("GetMethodResponse", "'statusCode': '200'"))
                .hasMessage("Invalid Response status code specified");
        assertThatThrownBy(() -> call("PutMethod", "'authorizationType': 'NONE'"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void references_of_a_method_are_checked() {
        assertThatThrownBy(() -> call("PutMethod", "'authorizationType': 'CUSTOM'")).hasMessage("Invalid authorizer ID"
                + " specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.");
        assertThatThrownBy(() -> call("PutMethod", "'authorizationType': 'NONE', 'requestValidatorId': 'x'"))
                .hasMessage("Invalid Request Validator identifier specified");
        assertThatThrownBy(
                () -> call("PutMethod", "'authorizationType': 'NONE', 'requestModels': {'application/json': 'Pet'}"))
                .hasMessage("Invalid model identifier specified: Pet");
    }

    @Test
    void an_integration_is_checked_by_its_type() {
        call("PutMethod", "'authorizationType': 'NONE'");

        refused("'type': 'HTTPS'", "enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]");
        refused("'type': 'HTTP'", "Enumeration value for HttpMethod must be non-empty");
        refused("'type': 'HTTP', 'integrationHttpMethod': 'GET', 'uri': 'x'",
                "Invalid HTTP endpoint specified for URI");
        refused("'type': 'AWS', 'integrationHttpMethod': 'POST', 'uri': 'arn:aws:sqs:x:y:z'",
                "Invalid ARN specified in the request");
        refused("'type': 'AWS', 'integrationHttpMethod': 'POST', 'uri': 'arn:aws:apigateway:r:sqs:queue'",
                "AWS ARN for integration must contain path or action");
        refused("'type': 'AWS_PROXY', 'integrationHttpMethod': 'POST', 'uri': 'arn:aws:apigateway:r:sqs:path/q'",
                "currently only supports Lambda function and Firehose stream invocations.");
        refused("'type': 'HTTP_PROXY', 'integrationHttpMethod': 'GET', 'uri': 'http://x/', 'connectionType': 'VPC_LINK',"
                + "'connectionId': 'abc'", "IntegrationTarget is required for VpcLinkV2");
        for (String credentials : List.of("role", "arn:aws:sqs:us-east-1:000000000000:q", "arn:aws:iam::1:group/x",
                "arn:aws:iam:::role/x", "arn:aws:iam::1:role/", "${stageVariables.}", "${stage.role}")) {
            refused("'type': 'MOCK', 'credentials': '" + credentials + "'", "Invalid ARN specified in the request");
        }
        refused("'type': 'MOCK', 'timeoutInMillis': 10", "Timeout should be between 50 ms and 29000 ms");
        refused("'type': 'MOCK', 'requestTemplates': {'123': 'x'}", "Invalid content type specified: 123");
        refused("'type': 'MOCK', 'responseTransferMode': 'STREAM'", "responseTransferMode STREAM");
    }

    @Test
    void credentials_are_a_role_the_caller_or_what_the_stage_makes_of_it() {
        call("PutMethod", "'authorizationType': 'NONE'");

        for (String credentials : List.of("", "arn:aws:iam::000000000000:role/path/r", "arn:aws:iam::*:user/*",
                "arn:aws:iam::000000000000:role/${stageVariables.role}", "${stageVariables.role}")) {
            call("PutIntegration", "'type': 'MOCK', 'credentials': '" + credentials + "'");
        }
        assertThatThrownBy(() -> call("UpdateIntegration",
                "'patchOperations': [{'op': 'replace', 'path': '/credentials', 'value': 'role'}]"))
                .isInstanceOf(BadRequestException.class).hasMessage("Invalid ARN specified in the request");
    }

    @Test
    void a_member_of_the_wrong_type_is_a_serialization_error() {
        call("PutMethod", "'authorizationType': 'NONE'");

        assertThatThrownBy(() -> call("PutIntegration", "'type': 'MOCK', 'requestTemplates': {'a/b': 1}"))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> call("PutIntegration", "'type': 'MOCK', 'requestParameters': {'a': true}"))
                .isInstanceOf(SerializationException.class)
                .hasMessage("class java.lang.Boolean can not be converted to an String");
    }

    @Test
    void all_violations_of_the_model_come_at_once() {
        call("PutMethod", "'authorizationType': 'NONE'");

        assertThatThrownBy(() -> call("UpdateMethodResponse", "'statusCode': 'x', 'patchOperations': [{'op': 'y'}]"))
                .isInstanceOf(ValidationException.class)
                .hasMessageStartingWith("2 validation errors detected: Value 'y'");
    }

    @Test
    void an_integration_is_changed_by_patches() {
        call("PutMethod", "'authorizationType': 'NONE'");
        call("PutIntegration", "'type': 'HTTP', 'integrationHttpMethod': 'GET', 'uri': 'http://x/'");
        ObjectNode changed = call("UpdateIntegration", "'patchOperations': ["
                + "{'op': 'replace', 'path': '/uri', 'value': 'http://y/'},"
                + "{'op': 'add', 'path': '/requestTemplates/application~1json', 'value': 'x'},"
                + "{'op': 'replace', 'path': '/timeoutInMillis', 'value': '100'}]");

        assertThat(changed.get("uri").asText()).isEqualTo("http://y/");
        assertThat(changed.at("/requestTemplates").get("application/json").asText()).isEqualTo("x");
        assertThat(changed.get("timeoutInMillis").asInt()).isEqualTo(100);
        assertThatThrownBy(() -> call("UpdateIntegration",
                "'patchOperations': [{'op': 'replace', 'path': '/type', 'value': 'MOCK'}]"))
                .hasMessage("Invalid patch path /type");
    }

    private void refused(String members, String text) {
        assertThatThrownBy(() -> call("PutIntegration", members)).hasMessageContaining(text);
    }

    private ObjectNode call(String operation, String members) {
        String comma = members.isEmpty() ? "" : ", ";
        return control.output(operation, "{'restApiId': '" + api.get("id").asText() + "', 'resourceId': '"
                + api.get("rootResourceId").asText() + "', 'httpMethod': 'GET'" + comma + members + "}");
    }
}
