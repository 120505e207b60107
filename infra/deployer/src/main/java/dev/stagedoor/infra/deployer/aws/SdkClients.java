package dev.stagedoor.infra.deployer.aws;

import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.infra.deployer.target.Options;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
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

/**
 * The clients of one target. On a local target they use {@code test}/{@code test} and read none of the user's AWS files, so that a
 * wrong endpoint can never reach the user's account.
 */
public final class SdkClients implements AwsClients {

    private final Options options;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Map<Class<?>, AutoCloseable> open = new HashMap<>();

    public SdkClients(Options options) {
        this.options = options;
        boolean local = options.target().isLocal();
        credentials = local
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"))
                : DefaultCredentialsProvider.builder().build();
        region = options.region().map(Region::of).orElseGet(
                () -> local ? Region.US_EAST_1 : DefaultAwsRegionProviderChain.builder().build().getRegion());
    }

    @Override
    public String region() {
        return region.id();
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return client(CloudFormationClient.class, CloudFormationClient.builder());
    }

    @Override
    public S3Client s3() {
        // Bucket names as host names resolve on AWS only.
        return client(S3Client.class, S3Client.builder().forcePathStyle(options.target().isLocal()));
    }

    @Override
    public EcrClient ecr() {
        return client(EcrClient.class, EcrClient.builder());
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return client(DynamoDbClient.class, DynamoDbClient.builder());
    }

    @Override
    public StsClient sts() {
        return client(StsClient.class, StsClient.builder());
    }

    @Override
    public ApiGatewayClient apiGateway() {
        // It patches, which HttpURLConnection does not know.
        return client(ApiGatewayClient.class, ApiGatewayClient.builder(), new JdkSdkClient());
    }

    @Override
    public LambdaClient lambda() {
        return client(LambdaClient.class, LambdaClient.builder());
    }

    @Override
    public SqsClient sqs() {
        return client(SqsClient.class, SqsClient.builder());
    }

    @Override
    public SfnClient stepFunctions() {
        return client(SfnClient.class, SfnClient.builder());
    }

    @Override
    public CloudWatchLogsClient logs() {
        return client(CloudWatchLogsClient.class, CloudWatchLogsClient.builder());
    }

    @Override
    public IamClient iam() {
        // IAM is one for all regions of a partition.
        return client(IamClient.class, IamClient.builder());
    }

    @Override
    public ResourceGroupsTaggingApiClient tagging() {
        return client(ResourceGroupsTaggingApiClient.class, ResourceGroupsTaggingApiClient.builder());
    }

    @Override
    public void close() {
        for (AutoCloseable client : open.values()) {
            try {
                client.close();
            } catch (Exception e) {
                throw new IllegalStateException("A client did not close", e);
            }
        }
        http.close();
    }

    /** Made once, on first use: a client costs tens of milliseconds. */
    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends AutoCloseable> C client(
            Class<C> type, B builder) {
        return client(type, builder, http);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends AutoCloseable> C client(
            Class<C> type, B builder, SdkHttpClient over) {
        return type.cast(open.computeIfAbsent(type, key -> build(builder, over)));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends AutoCloseable> C build(
            B builder, SdkHttpClient over) {
        builder.httpClient(over).credentialsProvider(credentials).region(region);
        if (options.target().isLocal()) {
            builder.overrideConfiguration(override -> override.defaultProfileFile(ProfileFile.aggregator().build()));
        }
        options.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
