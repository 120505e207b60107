package dev.stagedoor.infra.deployer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.stagedoor.infra.deployer.artifact.FakeS3;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.image.FakeEcr;
import dev.stagedoor.infra.deployer.machine.FakeStepFunctions;
import dev.stagedoor.infra.deployer.seed.FakeDynamoDb;
import dev.stagedoor.infra.deployer.stack.FakeCloudFormation;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.GetAccountRequest;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysRequest;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysResponse;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;
import software.amazon.awssdk.services.apigateway.model.GetStageRequest;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.UpdateAccountRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateAccountResponse;
import software.amazon.awssdk.services.apigateway.paginators.GetApiKeysIterable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** An account in memory. */
final class FakeClients implements AwsClients {

    final FakeCloudFormation cloudFormation = new FakeCloudFormation();
    /** What the account's setting for API Gateway's logs names. */
    String logRole = "arn:aws:iam::123456789012:role/stagedoor-Logging-1-Role-1";
    final FakeS3 s3 = new FakeS3();
    final FakeStepFunctions stepFunctions = new FakeStepFunctions();
    final FakeEcr ecr = new FakeEcr();
    final FakeDynamoDb dynamoDb = new FakeDynamoDb().table("shows", "pk", "sk").table("seats", "performanceId", "seat")
            .table("allotments", "showId", "performanceId");

    /** The functions are those of the assembled definition, but for one that was made by hand and one of a function that is gone. */
    private static final List<Deployment> DEPLOYMENTS = List.of(
            deployment("d1", "release " + versions(1, 1)), deployment("d2", "release " + versions(2, 2)),
            deployment("d0", "by hand"),
            deployment("d-", "release BookingsErase=1"));

    /** What somebody changed at every stage by the API. */
    Consumer<GetStageResponse.Builder> patched = stage -> {};

    @Override
    public String region() {
        return "eu-west-3";
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return cloudFormation;
    }

    @Override
    public S3Client s3() {
        return s3;
    }

    @Override
    public EcrClient ecr() {
        return ecr;
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    public StsClient sts() {
        return new StsClient() {
            @Override
            public GetCallerIdentityResponse getCallerIdentity(GetCallerIdentityRequest request) {
                return GetCallerIdentityResponse.builder().account("123456789012")
                        .arn("arn:aws:iam::123456789012:user/alice").build();
            }

            @Override
            public String serviceName() {
                return "sts";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return new ApiGatewayClient() {
            @Override
            public GetDeploymentsResponse getDeployments(GetDeploymentsRequest request) {
                return GetDeploymentsResponse.builder().items(DEPLOYMENTS).build();
            }

            @Override
            public GetDeploymentResponse getDeployment(GetDeploymentRequest request) {
                Deployment found = DEPLOYMENTS.stream().filter(there -> there.id().equals(request.deploymentId()))
                        .findFirst().orElseThrow();
                return GetDeploymentResponse.builder().id(found.id()).description(found.description()).build();
            }

            @Override
            public GetApiKeysResponse getApiKeys(GetApiKeysRequest request) {
                return GetApiKeysResponse.builder().build();
            }

            @Override
            public GetApiKeysIterable getApiKeysPaginator(GetApiKeysRequest request) {
                return new GetApiKeysIterable(this, request);
            }

            @Override
            public GetAccountResponse getAccount(GetAccountRequest request) {
                return GetAccountResponse.builder().cloudwatchRoleArn(logRole).build();
            }

            @Override
            public UpdateAccountResponse updateAccount(UpdateAccountRequest request) {
                logRole = request.patchOperations().get(0).value();
                return UpdateAccountResponse.builder().build();
            }

            @Override
            public GetStageResponse getStage(GetStageRequest request) {
                GetStageResponse.Builder stage = GetStageResponse.builder().deploymentId("d2")
                        .variables(Map.of("alias", request.stageName(), "pricesAlias", request.stageName()));
                patched.accept(stage);
                return stage.build();
            }

            @Override
            public String serviceName() {
                return "apigateway";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public LambdaClient lambda() {
        throw new UnsupportedOperationException("lambda");
    }

    @Override
    public SqsClient sqs() {
        throw new UnsupportedOperationException("sqs");
    }

    @Override
    public SfnClient stepFunctions() {
        return stepFunctions;
    }

    @Override
    public CloudWatchLogsClient logs() {
        throw new UnsupportedOperationException("logs");
    }

    @Override
    public IamClient iam() {
        throw new UnsupportedOperationException("iam");
    }

    @Override
    public ResourceGroupsTaggingApiClient tagging() {
        throw new UnsupportedOperationException("tagging");
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** What a release names, and a stage that stays at it, with the versions of two functions. */
    static String versions(int create, int prices) {
        return "BookingsTicket=" + create + " BookingsRead=1 BookingsList=1 PartnersAllotments=1"
                + " PartnersSales=1 Prices=" + prices + " AdmissionsTotals=1";
    }

    private static Deployment deployment(String id, String description) {
        return Deployment.builder().id(id).description(description).createdDate(Instant.ofEpochSecond(id.charAt(1)))
                .build();
    }
}
