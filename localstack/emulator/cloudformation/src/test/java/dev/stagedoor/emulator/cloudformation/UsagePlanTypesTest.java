package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsagePlanTypesTest {

    private static final String TEMPLATE = """
            Resources:
              Key:
                Type: AWS::ApiGateway::ApiKey
                Properties: {Name: partner, Description: a partner, Enabled: true, Tags: [{Key: a, Value: b}]}
              Plan:
                Type: AWS::ApiGateway::UsagePlan
                Properties:
                  UsagePlanName: gold
                  ApiStages:
                    - {ApiId: api1, Stage: dev, Throttle: {/sales/POST: {RateLimit: 2.5, BurstLimit: 5}}}
                    - {ApiId: api1, Stage: prod}
                  Throttle: {RateLimit: 10, BurstLimit: 20}
                  Quota: {Limit: 1000, Period: MONTH}
              Member:
                Type: AWS::ApiGateway::UsagePlanKey
                Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}
              Stage:
                Type: AWS::ApiGateway::Stage
                Properties:
                  RestApiId: api1
                  StageName: dev
                  DeploymentId: dep1
                  MethodSettings:
                    - {ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100}
                    - {ResourcePath: /~1sales, HttpMethod: POST, ThrottlingRateLimit: 5.5}
            Outputs:
              Member: {Value: !Ref Member}
              Key: {Value: !GetAtt Key.APIKeyId}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService gateway = theatre.fake("apigateway");

    @BeforeEach
    void answers() {
        gateway.answer("CreateApiKey", "{\"id\": \"key1\"}").answer("CreateUsagePlan", "{\"id\": \"plan1\"}")
                .accept("UpdateApiKey", "UpdateUsagePlan", "CreateUsagePlanKey", "CreateStage", "UpdateStage",
                        "TagResource", "UntagResource", "DeleteApiKey", "DeleteUsagePlan", "DeleteUsagePlanKey",
                        "DeleteStage");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void keys_plans_and_stage_limits_are_made() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(gateway.last("CreateApiKey")).isEqualTo(
                "{\"name\":\"partner\",\"enabled\":true,\"description\":\"a partner\",\"tags\":{\"a\":\"b\"}}");
        assertThat(gateway.last("UpdateUsagePlan")).isEqualTo("{\"usagePlanId\":\"plan1\",\"patchOperations\":["
                + add("/apiStages", "api1:dev") + "," + add("/apiStages", "api1:prod") + ","
                + replace("/apiStages/api1:dev/throttle/~1sales/POST/burstLimit", "5") + ","
                + replace("/apiStages/api1:dev/throttle/~1sales/POST/rateLimit", "2.5") + ","
                + replace("/quota/limit", "1000") + "," + replace("/quota/period", "MONTH") + ","
                + replace("/throttle/burstLimit", "20") + "," + replace("/throttle/rateLimit", "10") + "]}");
        assertThat(gateway.last("CreateUsagePlanKey"))
                .isEqualTo("{\"usagePlanId\":\"plan1\",\"keyId\":\"key1\",\"keyType\":\"API_KEY\"}");
        assertThat(gateway.last("UpdateStage")).contains(replace("/*/*/throttling/burstLimit", "100"),
                replace("/*/*/throttling/rateLimit", "50"), replace("/~1sales/POST/throttling/burstLimit", "5000"),
                replace("/~1sales/POST/throttling/rateLimit", "5.5"));
        assertThat(theatre.output("box", "Member")).isEqualTo("key1:plan1");
        assertThat(theatre.output("box", "Key")).isEqualTo("key1");
    }

    @Test
    void what_changes_is_patched_and_what_is_gone_is_removed() {
        theatre.create("box", TEMPLATE);

        theatre.update("box", TEMPLATE
                .replace("{ApiId: api1, Stage: dev, Throttle: {/sales/POST: {RateLimit: 2.5, BurstLimit: 5}}}",
                        "{ApiId: api1, Stage: dev}")
                .replace("        - {ApiId: api1, Stage: prod}\n", "").replace("RateLimit: 10, ", "")
                .replace("      Quota: {Limit: 1000, Period: MONTH}\n", "").replace("Enabled: true", "Enabled: false")
                .replace("        - {ResourcePath: /~1sales, HttpMethod: POST, ThrottlingRateLimit: 5.5}\n", ""));

        assertThat(gateway.last("UpdateUsagePlan")).isEqualTo("{\"usagePlanId\":\"plan1\",\"patchOperations\":["
                + "{\"op\":\"remove\",\"path\":\"/apiStages\",\"value\":\"api1:prod\"},"
                + "{\"op\":\"remove\",\"path\":\"/apiStages/api1:dev/throttle/~1sales/POST\"},"
                + "{\"op\":\"remove\",\"path\":\"/quota\"}," + replace("/throttle/rateLimit", "0") + "]}");
        assertThat(gateway.last("UpdateApiKey"))
                .isEqualTo("{\"apiKey\":\"key1\",\"patchOperations\":[" + replace("/enabled", "false") + "]}");
        assertThat(gateway.last("UpdateStage"))
                .contains("\"patchOperations\":[{\"op\":\"remove\",\"path\":\"/~1sales/POST\"}]");
        assertThat(gateway.calls()).doesNotContain("DeleteApiKey", "DeleteUsagePlan", "DeleteUsagePlanKey");
    }

    @Test
    void the_member_goes_before_the_plan_and_the_key() {
        theatre.create("box", TEMPLATE);
        gateway.forgetCalls();

        theatre.delete("box");

        assertThat(gateway.calls()).containsSubsequence("DeleteUsagePlanKey", "DeleteUsagePlan")
                .containsSubsequence("DeleteUsagePlanKey", "DeleteApiKey");
    }

    private static String add(String path, String value) {
        return "{\"op\":\"add\",\"path\":\"" + path + "\",\"value\":\"" + value + "\"}";
    }

    private static String replace(String path, String value) {
        return "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"" + value + "\"}";
    }
}
