package dev.stagedoor.emulator.cloudformation;

import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables, log groups, repositories and bucket policies. */
class DataTypesTest {

    private static final String TABLE = """
            Resources:
              Seats:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: seats
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions:
                    - {AttributeName: pk, AttributeType: S}
                    - {AttributeName: kind, AttributeType: S}
                  KeySchema: [{AttributeName: pk, KeyType: HASH}]
                  GlobalSecondaryIndexes:
                    - IndexName: byKind
                      KeySchema: [{AttributeName: kind, KeyType: HASH}]
                      Projection: {ProjectionType: ALL}
                  TimeToLiveSpecification: {AttributeName: expiresAt, Enabled: true}
                  PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
            Outputs: {Arn: {Value: !GetAtt Seats.Arn}}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    private FakeService dynamodb() {
        FakeService dynamodb = theatre.fake("dynamodb");
        return dynamodb.answer("CreateTable", "{\"TableDescription\": {\"TableArn\": \"arn:seats\"}}")
                .answer("DescribeTable", "{\"Table\": {\"TableStatus\": \"ACTIVE\", \"GlobalSecondaryIndexes\":"
                        + " [{\"IndexStatus\": \"ACTIVE\"}]}}")
                .accept("UpdateTable", "UpdateTimeToLive", "UpdateContinuousBackups", "TagResource", "UntagResource");
    }

    @Test
    void a_table_is_complete_when_it_is_active_and_gone_when_it_is_gone() {
        FakeService dynamodb = dynamodb();

        assertThat(theatre.create("box", TABLE)).isEqualTo("CREATE_COMPLETE");

        assertThat(dynamodb.calls()).containsExactly("CreateTable", "DescribeTable", "UpdateTimeToLive",
                "UpdateContinuousBackups");
        assertThat(dynamodb.last("UpdateTimeToLive")).isEqualTo("{\"TableName\":\"seats\",\"TimeToLiveSpecification\":"
                + "{\"AttributeName\":\"expiresAt\",\"Enabled\":true}}");
        assertThat(theatre.output("box", "Arn")).isEqualTo("arn:seats");

        dynamodb.accept("DeleteTable").fail("DescribeTable", 400, "ResourceNotFoundException", "gone");
        assertThat(theatre.delete("box")).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void indexes_are_changed_one_by_one_and_a_key_only_by_another_table() {
        FakeService dynamodb = dynamodb();
        theatre.create("box", TABLE);

        theatre.update("box", TABLE.replace("byKind", "byShow").replace("Enabled: true}\n      Point",
                "Enabled: false}\n      Point"));

        assertThat(dynamodb.inputs("UpdateTable")).extracting(i -> i.get("GlobalSecondaryIndexUpdates").toString())
                .containsExactly("[{\"Delete\":{\"IndexName\":\"byKind\"}}]",
                        "[{\"Create\":{\"IndexName\":\"byShow\",\"KeySchema\":[{\"AttributeName\":\"kind\",\"KeyType\":\"HASH\"}],"
                                + "\"Projection\":{\"ProjectionType\":\"ALL\"}}}]");
        assertThat(dynamodb.last("UpdateTimeToLive")).contains("\"Enabled\":false");

        dynamodb.accept("DeleteTable");
        theatre.update("box", TABLE.replace("KeySchema: [{AttributeName: pk", "KeySchema: [{AttributeName: kind"));
        assertThat(theatre.events("box"))
                .anyMatch(event -> event.startsWith("Seats UPDATE_FAILED CloudFormation cannot update a"
                        + " stack when a custom-named resource requires replacing. Rename seats"));
    }

    @Test
    void a_table_that_never_becomes_active_is_given_up_and_removed() {
        FakeService dynamodb = dynamodb().answer("DescribeTable", "{\"Table\": {\"TableStatus\": \"CREATING\"}}");
        dynamodb.on("DeleteTable", request -> {
            dynamodb.fail("DescribeTable", 400, "ResourceNotFoundException", "gone");
            return dev.stagedoor.emulator.core.Json.object();
        });

        assertThat(theatre.create("box", TABLE)).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(theatre.events("box"))
                .contains("Seats CREATE_FAILED Exceeded attempts to wait: the table seats did not come"
                        + " within 300 s", "Seats DELETE_COMPLETE");
    }

    @Test
    void a_log_group_keeps_its_logs_as_long_as_it_says() {
        FakeService logs = theatre.fake("logs").accept("CreateLogGroup", "PutRetentionPolicy", "DeleteRetentionPolicy",
                "DeleteLogGroup", "TagResource", "UntagResource");
        String template = """
                Resources:
                  Group:
                    Type: AWS::Logs::LogGroup
                    Properties: {LogGroupName: /ecs/shows, RetentionInDays: 7, Tags: [{Key: a, Value: b}]}
                Outputs: {Arn: {Value: !GetAtt Group.Arn}}
                """;
        theatre.create("box", template);

        assertThat(logs.last("CreateLogGroup")).isEqualTo("{\"logGroupName\":\"/ecs/shows\",\"tags\":{\"a\":\"b\"}}");
        assertThat(logs.last("PutRetentionPolicy"))
                .isEqualTo("{\"logGroupName\":\"/ecs/shows\",\"retentionInDays\":7}");
        assertThat(theatre.output("box", "Arn"))
                .isEqualTo("arn:aws:logs:us-east-1:000000000000:log-group:/ecs/shows:*");

        theatre.update("box",
                template.replace(", RetentionInDays: 7, Tags: [{Key: a, Value: b}]", ", Tags: [{Key: c, Value: d}]"));
        assertThat(logs.calls()).contains("DeleteRetentionPolicy");
        assertThat(logs.last("UntagResource")).endsWith("\"tagKeys\":[\"a\"]}");
        assertThat(logs.last("TagResource")).endsWith("\"tags\":{\"c\":\"d\"}}");
    }

    @Test
    void a_repository_is_deleted_with_its_images_only_if_it_says_so() {
        FakeService ecr = theatre.fake("ecr").answer("CreateRepository",
                "{\"repository\": {\"repositoryArn\": \"arn:repo\", \"repositoryUri\": \"uri/shows\"}}")
                .accept("DeleteRepository");
        theatre.create("box", """
                Resources:
                  Shows:
                    Type: AWS::ECR::Repository
                    Properties: {RepositoryName: box/shows, EmptyOnDelete: true, ImageTagMutability: IMMUTABLE}
                Outputs: {Uri: {Value: !GetAtt Shows.RepositoryUri}}
                """);
        assertThat(ecr.last("CreateRepository"))
                .isEqualTo("{\"repositoryName\":\"box/shows\",\"imageTagMutability\":\"IMMUTABLE\"}");
        assertThat(theatre.output("box", "Uri")).isEqualTo("uri/shows");

        theatre.delete("box");
        assertThat(ecr.last("DeleteRepository")).isEqualTo("{\"repositoryName\":\"box/shows\",\"force\":true}");
    }

    @Test
    void a_bucket_has_its_settings_and_its_policy() {
        theatre.s3.service.accept("PutBucketPolicy", "DeleteBucketPolicy", "PutPublicAccessBlock",
                "PutBucketEncryption");
        theatre.create("box", """
                Resources:
                  Bucket:
                    Type: AWS::S3::Bucket
                    Properties:
                      PublicAccessBlockConfiguration: {BlockPublicAcls: 'true'}
                      BucketEncryption:
                        ServerSideEncryptionConfiguration:
                          - ServerSideEncryptionByDefault: {SSEAlgorithm: AES256}
                  Policy:
                    Type: AWS::S3::BucketPolicy
                    Properties: {Bucket: !Ref Bucket, PolicyDocument: {Version: 2012-10-17, Statement: []}}
                """);

        assertThat(theatre.s3.service.last("PutPublicAccessBlock"))
                .contains("\"PublicAccessBlockConfiguration\":{\"BlockPublicAcls\":true}");
        assertThat(theatre.s3.service.last("PutBucketEncryption"))
                .contains("\"ServerSideEncryptionConfiguration\":{\"Rules\":"
                        + "[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"AES256\"}}]}");
        assertThat(theatre.s3.service.last("PutBucketPolicy"))
                .contains("\"Policy\":\"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[]}\"");
    }

    @Test
    void a_refusal_of_a_service_is_told_in_awss_form() {
        theatre.s3.service.on("CreateBucket", request -> {
            throw new AwsException(403, "AccessDenied", "User alice is not authorized to perform: s3:CreateBucket");
        });
        theatre.create("box", "Resources: {A: {Type: AWS::S3::Bucket}}");

        assertThat(theatre.events("box"))
                .contains("A CREATE_FAILED Resource handler returned message: \"User alice is not"
                        + " authorized to perform: s3:CreateBucket\" (HandlerErrorCode: AccessDenied)");
    }
}
