package dev.stagedoor.emulator.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import static org.assertj.core.api.Assertions.assertThat;

/** What a function answers that nobody expects, through the gateway and from a queue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class FunctionAnswersWireTest {

    private static final int LARGEST = 6_291_556;
    private static final String ROLE = "arn:aws:iam::000000000000:role/function";
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:answers";
    private static final String QUEUES = "arn:aws:sqs:us-east-1:000000000000:";

    private final Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT.withPort(0));
    private final LambdaClient lambda = Sdk.client(LambdaClient.builder(), emulator, Sdk.ROOT);
    private final SqsClient sqs = Sdk.client(SqsClient.builder(), emulator, Sdk.ROOT);
    private final HttpClient http = HttpClient.newHttpClient();
    private String api;

    @BeforeAll
    void deploy() throws IOException {
        try (IamClient iam = Sdk.client(IamClient.builder(), emulator, Sdk.ROOT);
                ApiGatewayClient gateway = Sdk.client(ApiGatewayClient.builder(), emulator, Sdk.ROOT)) {
            iam.createRole(r -> r.roleName("function").assumeRolePolicyDocument("""
                    {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
                     "Principal":{"Service":"lambda.amazonaws.com"}}}"""));
            iam.putRolePolicy(r -> r.roleName("function").policyName("all").policyDocument("""
                    {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["sqs:*","logs:*"],"Resource":"*"}}
                    """));
            SdkBytes zip = zip();
            lambda.createFunction(f -> f.functionName("answers").runtime(Runtime.JAVA17).role(ROLE).timeout(10)
                    .memorySize(512).handler(EchoHandler.class.getName()).code(c -> c.zipFile(zip)));
            lambda.addPermission(p -> p.functionName("answers").statementId("gateway").action("lambda:InvokeFunction")
                    .principal("apigateway.amazonaws.com"));
            String id = gateway.importRestApi(r -> r.body(SdkBytes.fromUtf8String(definition()))).id();
            gateway.createDeployment(d -> d.restApiId(id).stageName("dev"));
            api = emulator.endpoint() + "/_aws/execute-api/" + id + "/dev";
        }
    }

    @AfterAll
    void stop() {
        lambda.close();
        sqs.close();
        emulator.close();
    }

    private static String definition() {
        String uri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + FUNCTION + "/invocations";
        return """
                {"openapi":"3.0.1","info":{"title":"answers","version":"1"},"paths":{
                 "/proxy":{"post":{"x-amazon-apigateway-integration":
                  {"type":"aws_proxy","httpMethod":"POST","uri":"%1$s"}}},
                 "/mapped":{"post":{"responses":{"200":{},"504":{}},"x-amazon-apigateway-integration":
                  {"type":"aws","httpMethod":"POST","uri":"%1$s","responses":{"default":{"statusCode":"200"},
                   "x+":{"statusCode":"504","responseTemplates":{"application/json":"failed"}}}}}}}}
                """.formatted(uri);
    }

    private static SdkBytes zip() throws IOException {
        String name = EchoHandler.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                InputStream code = EchoHandler.class.getResourceAsStream("/" + name)) {
            zip.putNextEntry(new ZipEntry(name));
            code.transferTo(zip);
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    private HttpResponse<String> post(String path, String wish) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString('"' + wish + "~\"")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private InvokeResponse invoke(String wish) {
        return lambda.invoke(i -> i.functionName("answers").payload(SdkBytes.fromUtf8String('"' + wish + "~\"")));
    }

    @Test
    void the_largest_answer_passes_and_one_byte_more_is_the_functions_error() throws Exception {
        HttpResponse<String> largest = post("/proxy", "#" + LARGEST);
        assertThat(largest.statusCode()).isEqualTo(200);
        assertThat(largest.body()).hasSize(LARGEST - EchoHandler.AROUND);

        assertThat(post("/proxy", "#" + (LARGEST + 1)).statusCode()).isEqualTo(502);
        InvokeResponse refused = invoke("#" + (LARGEST + 1));
        assertThat(refused.functionError()).isEqualTo("Unhandled");
        assertThat(refused.payload().asUtf8String()).contains("Function.ResponseSizeTooLarge");
    }

    @Test
    void a_function_error_of_any_length_is_502_or_what_its_pattern_selects() throws Exception {
        for (int length : new int[]{10, 300_000, 6_000_000, 7_000_000}) {
            HttpResponse<String> answer = post("/proxy", "*" + length);
            assertThat(answer.statusCode()).as(length + " bytes").isEqualTo(502);
            assertThat(answer.body()).hasSizeLessThan(100).contains("Internal server error");
            assertThat(invoke("*" + length).functionError()).isEqualTo("Unhandled");
        }
        for (int length : new int[]{10, 300_000}) {
            HttpResponse<String> mapped = post("/mapped", "*" + length);
            assertThat(mapped.statusCode()).as(length + " bytes").isEqualTo(504);
            assertThat(mapped.body()).isEqualTo("failed");
        }
        // Longer than any pattern may look at on an event loop.
        assertThat(post("/mapped", "*6000000").statusCode()).isEqualTo(500);
    }

    @Test
    void a_function_that_failed_with_a_long_message_is_still_warm() {
        invoke("*7000000");
        String log = new String(Base64.getDecoder().decode(lambda.invoke(i -> i.functionName("answers").logType("Tail")
                .payload(SdkBytes.fromUtf8String("\"!bnVsbA==~\""))).logResult()), StandardCharsets.UTF_8);

        assertThat(log).contains("REPORT").doesNotContain("Init Duration");
    }

    @Test
    void a_batch_of_which_the_function_says_nonsense_has_failed_and_comes_again() throws Exception {
        List<String> done = List.of("", "null", "{}", "\"\"", "{\"batchItemFailures\":null}",
                "{\"batchItemFailures\":[]}");
        List<String> failed = List.of("not JSON", "[", "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}", "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[null]}", "{\"batchItemFailures\":\"x\"}",
                "{\"batchItemFailures\":1e99999999999}",
                "[".repeat(200), "{\"batchItemFailures\":[" + "1,".repeat(300_000) + "1]}", "5");
        String dead = queue("dead", Map.of());
        String queue = queue("tickets", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "10",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"maxReceiveCount\":1,\"deadLetterTargetArn\":\"" + QUEUES + "dead\"}"));
        for (String answer : done) {
            send(queue, answer);
        }
        for (String answer : failed) {
            send(queue, answer);
        }
        String mapping = lambda
                .createEventSourceMapping(m -> m.functionName("answers").eventSourceArn(QUEUES + "tickets")
                        .batchSize(1).functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES))
                .uuid();

        Set<String> buried = new HashSet<>();
        while (buried.size() < failed.size()) {
            for (Message message : sqs.receiveMessage(r -> r.queueUrl(dead).waitTimeSeconds(5).maxNumberOfMessages(10))
                    .messages()) {
                buried.add(new String(Base64.getDecoder().decode(message.body().replaceAll("[!~]", "")),
                        StandardCharsets.UTF_8));
            }
        }
        assertThat(buried).containsExactlyInAnyOrderElementsOf(failed);
        Map<QueueAttributeName, String> left = sqs.getQueueAttributes(q -> q.queueUrl(queue).attributeNames(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)).attributes();
        assertThat(left.values()).containsOnly("0");
        assertThat(lambda.getEventSourceMapping(m -> m.uuid(mapping)).state()).isEqualTo("Enabled");
    }

    private String queue(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(q -> q.queueName(name).attributes(attributes)).queueUrl();
    }

    private void send(String queue, String answer) {
        sqs.sendMessage(m -> m.queueUrl(queue).messageBody(
                "!" + Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8)) + "~"));
    }
}
