package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaTypesTest {

    private static final String TEMPLATE = """
            Resources:
              Function:
                Type: AWS::Lambda::Function
                Properties:
                  FunctionName: book
                  Runtime: java21
                  Handler: a.B::c
                  Role: arn:aws:iam::000000000000:role/r
                  Code: {S3Bucket: artifacts, S3Key: one.zip}
                  Timeout: '15'
                  Environment: {Variables: {TABLE: seats}}
              Version1: {Type: AWS::Lambda::Version, DeletionPolicy: Retain, Properties: {FunctionName: !Ref Function}}
              Alias:
                Type: AWS::Lambda::Alias
                Properties:
                  FunctionName: !Ref Function
                  Name: dev
                  FunctionVersion: !GetAtt Version1.Version
                  RoutingConfig: {AdditionalVersionWeights: [{FunctionVersion: '1', FunctionWeight: 0.25}]}
              Permission:
                Type: AWS::Lambda::Permission
                Properties:
                  FunctionName: !Ref Alias
                  Action: lambda:InvokeFunction
                  Principal: apigateway.amazonaws.com
            Outputs:
              Arn: {Value: !GetAtt Function.Arn}
              Version: {Value: !Ref Version1}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService lambda = theatre.fake("lambda");
    private int published = 1;

    @BeforeEach
    void functions() {
        lambda.answer("CreateFunction", "{\"FunctionArn\": \"arn:book\"}")
                .answer("GetFunctionConfiguration", "{\"State\": \"Active\", \"LastUpdateStatus\": \"Successful\"}")
                .answer("CreateAlias", "{\"AliasArn\": \"arn:book:dev\"}")
                .answer("ListVersionsByFunction", "{\"Versions\": [{\"Version\": \"$LATEST\"}]}")
                .accept("UpdateFunctionConfiguration", "UpdateFunctionCode", "UpdateAlias", "AddPermission",
                        "RemovePermission",
                        "DeleteAlias", "DeleteFunction", "PutFunctionConcurrency", "DeleteFunctionConcurrency")
                .on("PublishVersion", request -> dev.stagedoor.emulator.core.Json.object()
                        .put("Version", Integer.toString(published)).put("FunctionArn", "arn:book:" + published));
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void a_function_with_version_alias_and_permission_is_made_of_lambdas_own_calls() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(lambda.last("CreateFunction")).isEqualTo("{\"Runtime\":\"java21\",\"Handler\":\"a.B::c\",\"Role\":"
                + "\"arn:aws:iam::000000000000:role/r\",\"Timeout\":15,\"Environment\":{\"Variables\":{\"TABLE\":\"seats\"}},"
                + "\"FunctionName\":\"book\",\"Code\":{\"S3Bucket\":\"artifacts\",\"S3Key\":\"one.zip\"}}");
        assertThat(lambda.last("CreateAlias"))
                .isEqualTo("{\"FunctionName\":\"book\",\"Name\":\"dev\",\"FunctionVersion\":\"1\","
                        + "\"RoutingConfig\":{\"AdditionalVersionWeights\":{\"1\":0.25}}}");
        assertThat(lambda.last("AddPermission")).contains("\"FunctionName\":\"arn:book:dev\"")
                .containsPattern("\"StatementId\":\"box-Permission-[A-Z2-7]{12}\"");
        assertThat(theatre.output("box", "Arn")).isEqualTo("arn:book");
        assertThat(theatre.output("box", "Version")).isEqualTo("arn:book:1");
    }

    @Test
    void new_code_and_configuration_are_two_calls_and_what_is_left_out_goes_back_to_its_default() {
        theatre.create("box", TEMPLATE);
        lambda.forgetCalls();

        theatre.update("box", TEMPLATE.replace("one.zip", "two.zip").replace("      Timeout: '15'\n", "")
                .replace("      Environment: {Variables: {TABLE: seats}}\n",
                        "      ReservedConcurrentExecutions: 2\n"));

        assertThat(lambda.last("UpdateFunctionConfiguration"))
                .isEqualTo("{\"Timeout\":3,\"Environment\":{\"Variables\":{}},\"FunctionName\":\"book\"}");
        assertThat(lambda.last("UpdateFunctionCode")).contains("two.zip");
        assertThat(lambda.last("PutFunctionConcurrency")).contains("\"ReservedConcurrentExecutions\":2");
        assertThat(lambda.calls()).doesNotContain("CreateFunction", "PublishVersion", "UpdateAlias");
    }

    @Test
    void another_version_is_published_and_the_alias_moves_to_it() {
        theatre.create("box", TEMPLATE);
        published = 2;

        theatre.update("box", TEMPLATE.replace("Version1", "Version2").replace("one.zip", "two.zip"));

        assertThat(lambda.last("UpdateAlias")).contains("\"FunctionVersion\":\"2\"");
        assertThat(theatre.events("box")).contains("Version1 DELETE_SKIPPED");
        assertThat(lambda.calls()).doesNotContain("DeleteFunction");
    }

    @Test
    void a_version_that_was_there_already_is_not_taken_for_a_new_one() {
        theatre.create("box", TEMPLATE);
        lambda.answer("ListVersionsByFunction", "{\"Versions\": [{\"Version\": \"$LATEST\"}, {\"Version\": \"1\"}]}");

        theatre.update("box", TEMPLATE.replace("Version1", "Version2"));

        assertThat(theatre.events("box"))
                .contains("Version2 CREATE_FAILED A version for this Lambda function exists ( 1 )."
                        + " Modify the function to create a new version.");
        assertThat(lambda.calls()).doesNotContain("DeleteFunction");
    }

    @Test
    void a_version_published_by_an_update_that_fails_is_removed() {
        theatre.create("box", TEMPLATE);
        published = 2;
        lambda.fail("UpdateAlias", 500, "ServiceException", "Broken");

        assertThat(theatre.update("box", TEMPLATE.replace("Version1", "Version2")
                .replace("DeletionPolicy: Retain", "DeletionPolicy: RetainExceptOnCreate")))
                .isEqualTo("UPDATE_ROLLBACK_FAILED");
        lambda.accept("UpdateAlias");
        theatre.call("ContinueUpdateRollback", Theatre.stack("box"));

        assertThat(theatre.settled("box")).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(lambda.last("DeleteFunction")).isEqualTo("{\"FunctionName\":\"book\",\"Qualifier\":\"2\"}");
    }

    @Test
    void a_function_that_cannot_start_is_reported_with_its_reason_and_removed() {
        lambda.answer("GetFunctionConfiguration", "{\"State\": \"Failed\", \"StateReason\": \"no such handler\"}");

        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(theatre.events("box")).contains("Function CREATE_FAILED The function book failed: no such handler",
                "Function DELETE_COMPLETE");
    }
}
