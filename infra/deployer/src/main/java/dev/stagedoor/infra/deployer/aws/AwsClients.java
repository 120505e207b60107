package dev.stagedoor.infra.deployer.aws;

import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
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

/** The AWS clients of one target. */
public interface AwsClients extends AutoCloseable {

    String region();

    CloudFormationClient cloudFormation();

    S3Client s3();

    EcrClient ecr();

    DynamoDbClient dynamoDb();

    StsClient sts();

    ApiGatewayClient apiGateway();

    LambdaClient lambda();

    SqsClient sqs();

    SfnClient stepFunctions();

    CloudWatchLogsClient logs();

    IamClient iam();

    ResourceGroupsTaggingApiClient tagging();

    @Override
    void close();
}
