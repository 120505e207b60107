package dev.stagedoor.emulator.cloudformation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTypesTest {

    private static final String TEMPLATE = """
            Parameters: {StageName: {Type: String, Default: dev}}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  Name: theatre
                  BinaryMediaTypes: [image/png]
                  EndpointConfiguration: {Types: [REGIONAL]}
                  Body: {openapi: 3.0.1, info: {title: t, version: !Ref StageName}, paths: {}}
              Deployment1: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, Description: first}}
              Stage:
                Type: AWS::ApiGateway::Stage
                Properties:
                  RestApiId: !Ref Api
                  StageName: !Ref StageName
                  DeploymentId: !Ref Deployment1
                  Variables: {alias: live, old: x}
                  Tags: [{Key: a, Value: b}]
              NotFound:
                Type: AWS::ApiGateway::GatewayResponse
                Properties: {RestApiId: !Ref Api, ResponseType: MISSING_AUTHENTICATION_TOKEN, StatusCode: 404}
              Account: {Type: AWS::ApiGateway::Account, Properties: {CloudWatchRoleArn: 'arn:aws:iam::000000000000:role/r'}}
            Outputs: {Root: {Value: !GetAtt Api.RootResourceId}}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService gateway = theatre.fake("apigateway");

    @BeforeEach
    void apis() {
        gateway.answer("ImportRestApi", "{\"id\": \"api1\", \"endpointConfiguration\": {\"types\": [\"EDGE\"]}}")
                .answer("GetRestApi",
                        "{\"id\": \"api1\", \"rootResourceId\": \"root1\", \"binaryMediaTypes\": [\"image/png\"],"
                                + " \"endpointConfiguration\": {\"types\": [\"REGIONAL\"]}}")
                .answer("CreateRestApi", "{\"id\": \"api1\"}").answer("CreateDeployment", "{\"id\": \"dep1\"}")
                .accept("PutRestApi", "UpdateRestApi", "CreateStage", "UpdateStage", "UpdateDeployment",
                        "PutGatewayResponse",
                        "UpdateAccount", "TagResource", "UntagResource", "DeleteStage", "DeleteDeployment",
                        "DeleteRestApi",
                        "DeleteGatewayResponse");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    private String body(String operation) {
        List<AwsRequest> requests = gateway.requests().stream().filter(r -> r.operation().equals(operation)).toList();
        return requests.get(requests.size() - 1).payload().toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_api_is_imported_deployed_and_put_on_a_stage() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(body("ImportRestApi"))
                .isEqualTo("{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"t\",\"version\":\"dev\"},\"paths\":{}}");
        assertThat(gateway.last("UpdateRestApi")).isEqualTo("{\"restApiId\":\"api1\",\"patchOperations\":["
                + "{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"theatre\"},"
                + "{\"op\":\"add\",\"path\":\"/binaryMediaTypes/image~1png\"},"
                + "{\"op\":\"replace\",\"path\":\"/endpointConfiguration/types/EDGE\",\"value\":\"REGIONAL\"}]}");
        assertThat(gateway.last("CreateStage"))
                .isEqualTo("{\"restApiId\":\"api1\",\"stageName\":\"dev\",\"deploymentId\":\"dep1\","
                        + "\"variables\":{\"alias\":\"live\",\"old\":\"x\"},\"tags\":{\"a\":\"b\"}}");
        assertThat(gateway.last("PutGatewayResponse")).contains("\"statusCode\":\"404\"");
        assertThat(gateway.calls()).doesNotContain("UpdateStage");
        assertThat(theatre.output("box", "Root")).isEqualTo("root1");
    }

    @Test
    void a_changed_body_is_put_and_a_new_deployment_moves_the_stage() {
        theatre.create("box", TEMPLATE);
        gateway.answer("CreateDeployment", "{\"id\": \"dep2\"}");

        theatre.update("box", TEMPLATE.replace("title: t", "title: u").replace("Deployment1", "Deployment2")
                .replace("alias: live, old: x", "alias: next"));

        assertThat(body("PutRestApi")).contains("\"title\":\"u\"");
        assertThat(gateway.last("PutRestApi")).contains("\"mode\":\"overwrite\"");
        assertThat(gateway.last("UpdateStage"))
                .isEqualTo("{\"restApiId\":\"api1\",\"stageName\":\"dev\",\"patchOperations\":["
                        + "{\"op\":\"remove\",\"path\":\"/variables/old\"},"
                        + "{\"op\":\"replace\",\"path\":\"/deploymentId\",\"value\":\"dep2\"},"
                        + "{\"op\":\"replace\",\"path\":\"/variables/alias\",\"value\":\"next\"}]}");
        assertThat(gateway.last("DeleteDeployment")).isEqualTo("{\"restApiId\":\"api1\",\"deploymentId\":\"dep1\"}");
        assertThat(gateway.calls()).containsSubsequence("UpdateStage", "DeleteDeployment");
    }

    @Test
    void what_an_api_no_longer_sets_becomes_the_default_of_aws_since_its_paths_know_replace_only() {
        String template = """
                Resources:
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties:
                      Name: theatre
                """;
        theatre.create("box", template + """
                      Description: box office
                      ApiKeySourceType: AUTHORIZER
                      DisableExecuteApiEndpoint: true
                      Policy: {Version: '2012-10-17', Statement: []}
                """);

        theatre.update("box", template);

        assertThat(gateway.last("UpdateRestApi")).isEqualTo("{\"restApiId\":\"api1\",\"patchOperations\":["
                + "{\"op\":\"replace\",\"path\":\"/description\",\"value\":\"\"},"
                + "{\"op\":\"replace\",\"path\":\"/apiKeySource\",\"value\":\"HEADER\"},"
                + "{\"op\":\"replace\",\"path\":\"/disableExecuteApiEndpoint\",\"value\":\"false\"},"
                + "{\"op\":\"replace\",\"path\":\"/policy\",\"value\":\"\"}]}");
    }

    @Test
    void an_api_whose_name_is_gone_gets_that_of_its_definition_again() {
        theatre.create("box", TEMPLATE);
        gateway.forgetCalls();

        theatre.update("box", TEMPLATE.replace("      Name: theatre\n", ""));

        assertThat(body("PutRestApi")).contains("\"title\":\"t\"");
        assertThat(gateway.calls()).doesNotContain("UpdateRestApi");
    }

    @Test
    void a_stage_can_lose_its_description_and_documentation_but_only_by_replacing_them() {
        String described = TEMPLATE.replace("StageName: !Ref StageName\n",
                "StageName: !Ref StageName\n      Description: main\n      DocumentationVersion: '1'\n");
        theatre.create("box", described);

        theatre.update("box", TEMPLATE);

        assertThat(gateway.last("UpdateStage")).contains(
                "{\"op\":\"replace\",\"path\":\"/description\",\"value\":\"\"}",
                "{\"op\":\"replace\",\"path\":\"/documentationVersion\",\"value\":\"\"}");
    }

    @Test
    void a_definition_may_lie_in_a_bucket() {
        theatre.s3.objects.put("artifacts/api.json", "{\"swagger\": \"2.0\"}");

        theatre.create("box", """
                Resources:
                  Api:
                    Type: AWS::ApiGateway::RestApi
                    Properties: {BodyS3Location: {Bucket: artifacts, Key: api.json}, FailOnWarnings: true}
                """);

        assertThat(body("ImportRestApi")).isEqualTo("{\"swagger\": \"2.0\"}");
        assertThat(gateway.last("ImportRestApi")).isEqualTo("{\"failOnWarnings\":true}");
    }

    @Test
    void everything_goes_but_the_setting_of_the_account() {
        theatre.create("box", TEMPLATE);
        gateway.forgetCalls();

        theatre.delete("box");

        assertThat(gateway.calls()).containsSubsequence("DeleteStage", "DeleteDeployment", "DeleteRestApi")
                .doesNotContain("UpdateAccount");
    }
}
