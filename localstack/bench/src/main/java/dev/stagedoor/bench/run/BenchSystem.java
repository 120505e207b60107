package dev.stagedoor.bench.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.stagedoor.bench.load.Request;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Sets up, through AWS's own APIs, what the bench measures: the API on two stages. {@code plain} has no settings; {@code full} has all
 * that a stage can have, and a usage plan.
 */
final class BenchSystem {

    static final String PLAIN = "plain";
    static final String FULL = "full";

    /** Of {@code /limited} on the stage {@code plain}. */
    static final int LIMITED_RATE = 300;
    static final int LIMITED_BURST = 150;

    /** What nobody reaches here: the limiter runs, and does not limit. */
    private static final String NO_LIMIT = "1000000";

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["lambda.amazonaws.com",
            "apigateway.amazonaws.com"]},"Action":"sts:AssumeRole"}]}""";

    private static final String ALLOWED = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:*","dynamodb:*","sqs:*"],"Resource":"*"}]}""";

    private static final String ACCESS_LOG = """
            {"requestId":"$context.requestId","ip":"$context.identity.sourceIp","time":"$context.requestTime",\
            "method":"$context.httpMethod","path":"$context.resourcePath","status":"$context.status",\
            "latency":"$context.responseLatency","integration":"$context.integrationLatency","key":"$context.identity.apiKeyId"}""";

    private final String endpoint;
    private final LambdaClient lambda;
    private String role;

    BenchSystem(String endpoint) {
        this.endpoint = endpoint;
        this.lambda = client(LambdaClient.builder());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(URI.create(endpoint)).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    /**
     * What can be called.
     *
     * @param url of the API, without a stage
     * @param apiKey of the usage plan on the stage {@code full}
     */
    record Deployed(String url, String apiKey) {

        Request at(String stage, String path) {
            return Request.to(url + "/" + stage + path);
        }
    }

    /** Creates the API with so many echo functions, each of which will have its own cold start. */
    Deployed deploy(int backEndPort, int functions) throws IOException {
        IamClient iam = client(IamClient.builder());
        role = iam.createRole(r -> r.roleName("bench").assumeRolePolicyDocument(TRUST)).role().arn();
        iam.putRolePolicy(r -> r.roleName("bench").policyName("bench").policyDocument(ALLOWED));
        SdkBytes zip = SdkBytes.fromByteArray(EchoZip.bytes());
        IntStream.range(0, functions).forEach(i -> createEcho("echo-" + i, zip));
        client(SqsClient.builder()).createQueue(r -> r.queueName("bench"));
        ApiGatewayClient gateway = client(ApiGatewayClient.builder());
        String definition = BenchApi.definition(backEndPort, role, functions);
        String id = gateway.importRestApi(r -> r.body(SdkBytes.fromUtf8String(definition))).id();
        IntStream.range(0, functions).forEach(i -> lambda.addPermission(r -> r.functionName("echo-" + i)
                .statementId("bench").action("lambda:InvokeFunction").principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:000000000000:" + id + "/*")));
        gateway.createDeployment(r -> r.restApiId(id).stageName(PLAIN));
        gateway.updateStage(r -> r.restApiId(id).stageName(PLAIN).patchOperations(
                replace("/~1limited/GET/throttling/rateLimit", Integer.toString(LIMITED_RATE)),
                replace("/~1limited/GET/throttling/burstLimit", Integer.toString(LIMITED_BURST))));
        gateway.createDeployment(r -> r.restApiId(id).stageName(FULL).cacheClusterEnabled(true)
                .cacheClusterSize("0.5"));
        everythingOn(gateway, id);
        return new Deployed(endpoint + "/_aws/execute-api/" + id, customer(gateway, id));
    }

    private void everythingOn(ApiGatewayClient gateway, String id) {
        client(CloudWatchLogsClient.builder()).createLogGroup(r -> r.logGroupName("bench-access"));
        gateway.updateAccount(r -> r.patchOperations(replace("/cloudwatchRoleArn", role)));
        gateway.updateStage(r -> r.restApiId(id).stageName(FULL).patchOperations(
                replace("/accessLogSettings/destinationArn",
                        "arn:aws:logs:us-east-1:000000000000:log-group:bench-access"),
                replace("/accessLogSettings/format", ACCESS_LOG),
                replace("/*/*/metrics/enabled", "true"),
                replace("/*/*/throttling/rateLimit", NO_LIMIT), replace("/*/*/throttling/burstLimit", NO_LIMIT),
                replace("/*/*/caching/enabled", "true"),
                replace("/*/*/caching/requireAuthorizationForCacheControl", "false")));
    }

    private String customer(ApiGatewayClient gateway, String id) {
        CreateApiKeyResponse key = gateway.createApiKey(r -> r.name("bench").enabled(true));
        String plan = gateway.createUsagePlan(r -> r.name("bench")
                .apiStages(stage -> stage.apiId(id).stage(FULL))
                .throttle(limit -> limit.rateLimit(Double.valueOf(NO_LIMIT)).burstLimit(Integer.valueOf(NO_LIMIT)))
                .quota(quota -> quota.limit(Integer.MAX_VALUE).period(QuotaPeriodType.DAY))).id();
        gateway.createUsagePlanKey(r -> r.usagePlanId(plan).keyId(key.id()).keyType("API_KEY"));
        return key.value();
    }

    private static PatchOperation replace(String path, String value) {
        return PatchOperation.builder().op(Op.REPLACE).path(path).value(value).build();
    }

    private void createEcho(String name, SdkBytes zip) {
        lambda.createFunction(r -> r.functionName(name).runtime(Runtime.JAVA21).role(role).memorySize(256).timeout(10)
                .handler(Echo.class.getName()).code(c -> c.zipFile(zip)));
    }

    /** The tables that bookings reads; empty. */
    void createBookingsTables() {
        DynamoDbClient tables = client(DynamoDbClient.builder());
        List.of("bookings", "seats", "idempotency").forEach(name -> tables.createTable(r -> r.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(a -> a.attributeName("bookingId").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("bookingId").keyType(KeyType.HASH))));
    }

    /** A function from a real {@code function.zip}: its first answer, an AWS SDK call included, is measured beside the echo's. */
    void createFromZip(String name, byte[] zip, Map<String, String> environment) {
        lambda.createFunction(r -> r.functionName(name).runtime(Runtime.JAVA21).role(role).memorySize(512).timeout(20)
                .handler("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest")
                .environment(e -> e.variables(environment)).code(c -> c.zipFile(SdkBytes.fromByteArray(zip))));
    }

    String invoke(String name, String event) {
        return lambda.invoke(r -> r.functionName(name).payload(SdkBytes.fromString(event, StandardCharsets.UTF_8)))
                .payload().asUtf8String();
    }
}
