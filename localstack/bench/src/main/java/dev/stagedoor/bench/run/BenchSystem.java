package dev.stagedoor.bench.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.bench.load.Request;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Sets up, through AWS's own APIs, what the bench measures: a stack with the API, and the functions behind it. */
final class BenchSystem {

    private static final String STACK = "bench";

    private final String endpoint;
    private final LambdaClient lambda;
    private String role;

    BenchSystem(String endpoint) {
        this.endpoint = endpoint;
        this.lambda = client(LambdaClient.builder().httpClient(UrlConnectionHttpClient.create()));
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(URI.create(endpoint)).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    /**
     * What can be called.
     *
     * @param url of the API, without a stage
     * @param apiKey of the usage plan on the stage {@link BenchStack#FULL}
     */
    record Deployed(String url, String apiKey) {

        Request at(String stage, String path) {
            return Request.to(url + "/" + stage + path);
        }
    }

    /** Creates the API with so many echo functions, each of which will have its own cold start. */
    Deployed deploy(int backEndPort, int functions) throws IOException {
        String template = BenchStack.template(backEndPort, functions);
        CloudFormationClient cloudFormation = client(
                CloudFormationClient.builder().httpClient(UrlConnectionHttpClient.create()));
        cloudFormation.createStack(stack -> stack.stackName(STACK).templateBody(template)
                .capabilities(Capability.CAPABILITY_IAM));
        cloudFormation.waiter().waitUntilStackCreateComplete(stack -> stack.stackName(STACK), wait -> wait
                .backoffStrategyV2(BackoffStrategy.fixedDelay(Duration.ofMillis(100))));
        Map<String, String> outputs = cloudFormation.describeStacks(stack -> stack.stackName(STACK)).stacks().get(0)
                .outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
        role = outputs.get("Role");
        SdkBytes zip = SdkBytes.fromByteArray(EchoZip.bytes());
        IntStream.range(0, functions).forEach(i -> createEcho("echo-" + i, zip, outputs.get("Api")));
        ApiGatewayClient gateway = client(ApiGatewayClient.builder().httpClient(ApacheHttpClient.create()));
        // CloudFormation has no property for it: without it, nobody unsigned can ask for a miss.
        gateway.updateStage(stage -> stage.restApiId(outputs.get("Api")).stageName(BenchStack.FULL)
                .patchOperations(patch -> patch.op(Op.REPLACE)
                        .path("/*/*/caching/requireAuthorizationForCacheControl").value("false")));
        String key = gateway.getApiKey(get -> get.apiKey(outputs.get("Key")).includeValue(true)).value();
        return new Deployed(endpoint + "/_aws/execute-api/" + outputs.get("Api"), key);
    }

    private void createEcho(String name, SdkBytes zip, String api) {
        lambda.createFunction(r -> r.functionName(name).runtime(Runtime.JAVA21).role(role).memorySize(256).timeout(10)
                .handler(Echo.class.getName()).code(c -> c.zipFile(zip)));
        lambda.addPermission(r -> r.functionName(name).statementId("bench").action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:000000000000:" + api + "/*"));
    }

    /** The tables that bookings reads; empty. */
    void createBookingsTable() {
        DynamoDbClient tables = client(DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()));
        tables.createTable(r -> r.tableName("bookings")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(a -> a.attributeName("bookingId").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("bookingId").keyType(KeyType.HASH)));
    }

    /** A function from a real {@code function.zip}: its first answer, an AWS SDK call included, is measured beside the echo's. */
    void createFromZip(String name, byte[] zip, Map<String, String> environment) {
        lambda.createFunction(r -> r.functionName(name).runtime(Runtime.JAVA21).role(role).memorySize(512).timeout(20)
                .handler("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest")
                .environment(e -> e.variables(environment)).code(c -> c.zipFile(SdkBytes.fromByteArray(zip))));
    }

    /** Whoever has started executions may ask for them here. */
    SfnClient stateMachines() {
        return client(SfnClient.builder().httpClient(UrlConnectionHttpClient.create()));
    }

    String invoke(String name, String event) {
        return lambda.invoke(r -> r.functionName(name).payload(SdkBytes.fromString(event, StandardCharsets.UTF_8)))
                .payload().asUtf8String();
    }
}
