package dev.stagedoor.bench.run;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.bench.peer.BackEnd;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Runtime;

/** Sets up, through AWS's own APIs, the API that the bench measures: {@code /mock}, {@code /proxy}, {@code /echo/0..n}. */
final class BenchSystem {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},
            "Action":"sts:AssumeRole"}]}""";

    private static final String ALLOWED = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:*","dynamodb:*"],"Resource":"*"}]}""";

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

    /** Creates the API with so many echo functions, each of which will have its own cold start; gives the stage's URL. */
    URI deploy(int backEndPort, int functions) {
        role = client(IamClient.builder()).createRole(r -> r.roleName("bench").assumeRolePolicyDocument(TRUST)).role()
                .arn();
        SdkBytes zip = SdkBytes.fromByteArray(EchoZip.bytes());
        IntStream.range(0, functions).forEach(i -> createEcho("echo-" + i, zip));
        ApiGatewayClient gateway = client(ApiGatewayClient.builder());
        String id = gateway.importRestApi(r -> r.body(SdkBytes.fromUtf8String(definition(backEndPort, functions))))
                .id();
        IntStream.range(0, functions).forEach(i -> lambda.addPermission(r -> r.functionName("echo-" + i)
                .statementId("bench").action("lambda:InvokeFunction").principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:us-east-1:000000000000:" + id + "/*")));
        gateway.createDeployment(r -> r.restApiId(id).stageName("bench"));
        return URI.create(endpoint + "/_aws/execute-api/" + id + "/bench");
    }

    private void createEcho(String name, SdkBytes zip) {
        lambda.createFunction(r -> r.functionName(name).runtime(Runtime.JAVA21).role(role).memorySize(256).timeout(10)
                .handler(Echo.class.getName()).code(c -> c.zipFile(zip)));
    }

    private static String definition(int backEndPort, int functions) {
        String echoes = IntStream.range(0, functions).mapToObj(i -> operation("/echo/" + i, Map.of("type", "aws_proxy",
                "httpMethod", "POST", "uri", "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                        + "arn:aws:lambda:us-east-1:000000000000:function:echo-" + i + "/invocations")))
                .collect(Collectors.joining(","));
        String proxy = operation("/proxy", Map.of("type", "http_proxy", "httpMethod", "GET", "uri",
                "http://127.0.0.1:" + backEndPort + "/"));
        String mock = """
                "/mock":{"get":{"security":[],"responses":{"200":{"description":"ok"}},"x-amazon-apigateway-integration":{
                "type":"mock","requestTemplates":{"application/json":"{\\"statusCode\\":200}"},
                "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":%s}}}}}}"""
                .formatted(quote(BackEnd.BODY));
        return "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"bench\",\"version\":\"1\"},\"paths\":{"
                + String.join(",", List.of(mock, proxy, echoes)) + "}}";
    }

    private static String operation(String path, Map<String, String> integration) {
        String members = integration.entrySet().stream().map(e -> quote(e.getKey()) + ":" + quote(e.getValue()))
                .collect(Collectors.joining(","));
        return String.format(Locale.ROOT,
                "%s:{\"get\":{\"security\":[],\"responses\":{},\"x-amazon-apigateway-integration\":{%s}}}", quote(path),
                members);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
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
