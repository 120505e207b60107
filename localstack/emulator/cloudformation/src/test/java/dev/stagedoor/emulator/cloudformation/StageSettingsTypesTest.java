package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The cache, the logs and the canary of a stage; models and validators. */
class StageSettingsTypesTest {

    private static final String STAGE = """
            Resources:
              Stage:
                Type: AWS::ApiGateway::Stage
                Properties:
                  RestApiId: api1
                  StageName: prod
                  DeploymentId: dep1
            """;
    private static final String CACHED = STAGE + """
                  CacheClusterEnabled: true
                  CacheClusterSize: '1.6'
                  MethodSettings:
                  - {ResourcePath: /~1shows, HttpMethod: GET, CachingEnabled: true, CacheTtlInSeconds: 60}
            """;
    private static final String CANARY = STAGE + """
                  CanarySetting:
                    DeploymentId: dep2
                    PercentTraffic: 10
                    StageVariableOverrides: {alias: next, other: x}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService gateway = theatre.fake("apigateway");

    @BeforeEach
    void accept() {
        gateway.answer("CreateRequestValidator", "{\"id\": \"val1\"}").accept("CreateStage", "UpdateStage",
                "DeleteStage",
                "TagResource", "UntagResource", "CreateModel", "UpdateModel", "DeleteModel", "UpdateRequestValidator",
                "DeleteRequestValidator");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    private static String replace(String path, String value) {
        return "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"" + value + "\"}";
    }

    @Test
    void tracing_is_switched_on_and_off_again() {
        theatre.create("box", STAGE + "      TracingEnabled: true\n");
        assertThat(gateway.last("UpdateStage")).contains(replace("/tracingEnabled", "true"));

        theatre.update("box", STAGE);
        assertThat(gateway.last("UpdateStage")).contains(replace("/tracingEnabled", "false"));
    }

    @Test
    void a_cache_is_switched_on_resized_and_off_again() {
        assertThat(theatre.create("box", CACHED)).isEqualTo("CREATE_COMPLETE");
        assertThat(gateway.last("UpdateStage")).contains(replace("/cacheClusterEnabled", "true"),
                replace("/cacheClusterSize", "1.6"), replace("/~1shows/GET/caching/enabled", "true"),
                replace("/~1shows/GET/caching/ttlInSeconds", "60"));

        theatre.update("box", CACHED.replace("TtlInSeconds: 60", "TtlInSeconds: 0"));
        assertThat(gateway.last("UpdateStage")).endsWith("\"patchOperations\":["
                + replace("/~1shows/GET/caching/ttlInSeconds", "0") + "]}");

        theatre.update("box", STAGE);
        assertThat(gateway.last("UpdateStage")).contains("{\"op\":\"remove\",\"path\":\"/~1shows/GET\"}",
                replace("/cacheClusterEnabled", "false"));
    }

    @Test
    void an_access_log_comes_and_goes_as_a_whole() {
        assertThat(theatre.create("box", STAGE + """
                      AccessLogSetting: {DestinationArn: 'arn:aws:logs:x:1:log-group:g', Format: $context.requestId}
                """)).isEqualTo("CREATE_COMPLETE");
        assertThat(gateway.last("UpdateStage")).contains(
                replace("/accessLogSettings/destinationArn", "arn:aws:logs:x:1:log-group:g"),
                replace("/accessLogSettings/format", "$context.requestId"));

        theatre.update("box", STAGE);
        assertThat(gateway.last("UpdateStage"))
                .endsWith("\"patchOperations\":[{\"op\":\"remove\",\"path\":\"/accessLogSettings\"}]}");
    }

    @Test
    void execution_logs_of_all_methods_come_and_go() {
        assertThat(theatre.create("box", STAGE + """
                      MethodSettings:
                      - {ResourcePath: '/*', HttpMethod: '*', LoggingLevel: INFO, DataTraceEnabled: true}
                """)).isEqualTo("CREATE_COMPLETE");
        assertThat(gateway.last("UpdateStage")).contains(replace("/*/*/logging/loglevel", "INFO"),
                replace("/*/*/logging/dataTrace", "true"));

        theatre.update("box", STAGE);
        assertThat(gateway.last("UpdateStage")).contains("{\"op\":\"remove\",\"path\":\"/*/*\"}");
    }

    @Test
    void a_canary_comes_changes_and_goes_as_a_whole() {
        theatre.create("box", STAGE);
        assertThat(theatre.update("box", CANARY)).isEqualTo("UPDATE_COMPLETE");
        assertThat(gateway.last("UpdateStage")).endsWith("\"patchOperations\":["
                + replace("/canarySettings/deploymentId", "dep2") + ","
                + replace("/canarySettings/percentTraffic", "10") + ","
                + replace("/canarySettings/stageVariableOverrides/alias", "next") + ","
                + replace("/canarySettings/stageVariableOverrides/other", "x") + "]}");

        theatre.update("box", CANARY.replace("PercentTraffic: 10", "UseStageCache: true").replace(", other: x", ""));
        assertThat(gateway.last("UpdateStage")).endsWith("\"patchOperations\":["
                + "{\"op\":\"remove\",\"path\":\"/canarySettings/stageVariableOverrides/other\"},"
                + replace("/canarySettings/percentTraffic", "0.0") + ","
                + replace("/canarySettings/useStageCache", "true") + "]}");

        theatre.update("box", STAGE);
        assertThat(gateway.last("UpdateStage"))
                .endsWith("\"patchOperations\":[{\"op\":\"remove\",\"path\":\"/canarySettings\"}]}");
    }

    @Test
    void a_canary_that_stands_in_a_deployment_is_refused_by_name() {
        assertThatThrownBy(() -> theatre.create("box", """
                Resources:
                  Deployment:
                    Type: AWS::ApiGateway::Deployment
                    Properties: {RestApiId: api1, DeploymentCanarySettings: {PercentTraffic: 10}}
                """)).hasMessageContaining("DeploymentCanarySettings");
    }

    @Test
    void models_and_validators_are_made_changed_and_deleted() {
        String template = """
                Resources:
                  Seats:
                    Type: AWS::ApiGateway::Model
                    Properties:
                      RestApiId: api1
                      Name: Seats
                      Schema: {type: array}
                  Validator:
                    Type: AWS::ApiGateway::RequestValidator
                    Properties: {RestApiId: api1, Name: all, ValidateRequestBody: true}
                Outputs:
                  Model: {Value: !Ref Seats}
                  Validator: {Value: !GetAtt Validator.RequestValidatorId}
                """;
        assertThat(theatre.create("box", template)).isEqualTo("CREATE_COMPLETE");
        assertThat(gateway.last("CreateModel"))
                .isEqualTo("{\"restApiId\":\"api1\",\"name\":\"Seats\",\"schema\":\"{\\\"type\\\":\\\"array\\\"}\"}");
        assertThat(gateway.last("CreateRequestValidator")).isEqualTo("{\"restApiId\":\"api1\",\"name\":\"all\","
                + "\"validateRequestBody\":true,\"validateRequestParameters\":false}");
        assertThat(theatre.output("box", "Model")).isEqualTo("Seats");
        assertThat(theatre.output("box", "Validator")).isEqualTo("val1");

        theatre.update("box", template.replace("type: array", "type: object").replace("ValidateRequestBody: true",
                "ValidateRequestParameters: true"));
        assertThat(gateway.last("UpdateModel")).contains(
                "{\"op\":\"replace\",\"path\":\"/schema\",\"value\":\"{\\\"type\\\":\\\"object\\\"}\"}");
        assertThat(gateway.last("UpdateRequestValidator")).contains(replace("/validateRequestBody", "false"),
                replace("/validateRequestParameters", "true"));

        theatre.delete("box");
        assertThat(gateway.calls()).contains("DeleteModel", "DeleteRequestValidator");
    }
}
