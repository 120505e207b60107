package dev.stagedoor.emulator.lambda;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.FunctionVersion;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the service's wire protocol. */
class LambdaWireTest {

    private final LambdaFixture lambda = new LambdaFixture();
    private LambdaClient client;

    @BeforeEach
    void start() throws Exception {
        HttpServer server = lambda.vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        client = LambdaClient.builder().region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.actualPort()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
                .httpClient(UrlConnectionHttpClient.create()).build();
        client.createFunction(r -> r.functionName("echo").runtime(Runtime.JAVA17).handler("app.Handler")
                .role(LambdaFixture.ROLE).publish(true).environment(e -> e.variables(Map.of("TABLE", "seats")))
                .tags(Map.of("app", "stagedoor")).code(c -> c.zipFile(SdkBytes.fromByteArray(FunctionZip.streamHandler(
                        "System.out.println(\"hello\"); out.write(in.readAllBytes());")))));
    }

    @AfterEach
    void stop() {
        client.close();
        lambda.close();
    }

    private void serve(HttpServerRequest http) {
        WireProtocol protocol = lambda.service.protocol();
        http.body().onSuccess(body -> {
            String query = http.query() == null ? "" : http.query();
            WireRequest wire = new WireRequest(http.method().name(), http.path(), query, http.headers(), body);
            try {
                AwsRequest call = protocol.decode(wire, new Caller.Root("000000000000", "test"), "r-1");
                lambda.bus.call(call).map(answer -> protocol.encode(call, answer))
                        .recover(e -> Future.succeededFuture(protocol.encodeError((AwsException) e, "r-1")))
                        .onSuccess(answer -> answer(http, answer));
            } catch (AwsException e) {
                answer(http, protocol.encodeError(e, "r-1"));
            }
        });
    }

    private static void answer(HttpServerRequest http, WireResponse answer) {
        http.response().setStatusCode(answer.status());
        http.response().headers().addAll(answer.headers());
        http.response().end(answer.body());
    }

    @Test
    void a_function_is_invoked_with_its_log() {
        InvokeResponse answer = client.invoke(r -> r.functionName("echo").qualifier("1").logType(LogType.TAIL)
                .payload(SdkBytes.fromUtf8String("{\"seat\":1}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"seat\":1}");
        assertThat(answer.executedVersion()).isEqualTo("1");
        assertThat(answer.functionError()).isNull();
        assertThat(new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8))
                .contains("hello\nEND RequestId: r-1");
        assertThat(client.invoke(r -> r.functionName("echo").invocationType(InvocationType.EVENT)).statusCode())
                .isEqualTo(202);
        assertThat(client.invoke(r -> r.functionName("echo").invocationType(InvocationType.DRY_RUN)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void the_sdk_reads_what_the_control_plane_answers() {
        client.createAlias(r -> r.functionName("echo").name("live").functionVersion("1"));
        client.addPermission(r -> r.functionName("echo").qualifier("live").statementId("s")
                .action("lambda:InvokeFunction").principal("apigateway.amazonaws.com"));
        client.putFunctionConcurrency(r -> r.functionName("echo").reservedConcurrentExecutions(5));
        client.putFunctionEventInvokeConfig(r -> r.functionName("echo").maximumRetryAttempts(0));
        client.updateFunctionConfiguration(r -> r.functionName("echo").timeout(7));

        assertThat(client.waiter().waitUntilFunctionActiveV2(r -> r.functionName("echo")).matched().response())
                .hasValueSatisfying(f -> assertThat(f.configuration().timeout()).isEqualTo(7));
        assertThat(client.getFunction(r -> r.functionName("echo")).concurrency().reservedConcurrentExecutions())
                .isEqualTo(5);
        assertThat(client.getPolicy(r -> r.functionName("echo").qualifier("live")).policy()).contains("\"Sid\":\"s\"");
        assertThat(client.getFunctionEventInvokeConfig(r -> r.functionName("echo")).maximumRetryAttempts()).isZero();
        assertThat(client.listTags(r -> r.resource(LambdaFixture.ARN + "echo")).tags())
                .containsEntry("app", "stagedoor");
        assertThat(client.listVersionsByFunctionPaginator(r -> r.functionName("echo")).versions().stream()
                .map(v -> v.version())).containsExactly("$LATEST", "1");
        assertThat(client.listFunctions(r -> r.functionVersion(FunctionVersion.ALL)).functions()).hasSize(2);
        assertThat(client.listAliases(r -> r.functionName("echo")).aliases().get(0).aliasArn())
                .isEqualTo(LambdaFixture.ARN + "echo:live");
    }

    @Test
    void errors_have_the_sdks_classes() {
        client.putFunctionConcurrency(r -> r.functionName("echo").reservedConcurrentExecutions(0));

        assertThatThrownBy(() -> client.getFunction(r -> r.functionName("none")))
                .isInstanceOf(ResourceNotFoundException.class).hasMessageContaining("Function not found: ");
        assertThatThrownBy(() -> client.invoke(r -> r.functionName("echo")))
                .isInstanceOfSatisfying(TooManyRequestsException.class, e -> assertThat(e.reasonAsString())
                        .isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded"));
    }

    @Test
    void a_queue_is_mapped_to_a_function() {
        MappingFixture.queue(lambda, "scans");
        CreateEventSourceMappingResponse created = client.createEventSourceMapping(r -> r.functionName("echo")
                .eventSourceArn("arn:aws:sqs:us-east-1:000000000000:scans").batchSize(5)
                .functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES)
                .scalingConfig(s -> s.maximumConcurrency(2)));
        assertThat(created.state()).isEqualTo("Creating");
        assertThat(client.getEventSourceMapping(r -> r.uuid(created.uuid())).scalingConfig().maximumConcurrency())
                .isEqualTo(2);
        assertThat(client.listEventSourceMappings(r -> r.functionName("echo")).eventSourceMappings())
                .singleElement().satisfies(mapping -> assertThat(mapping.lastModified()).isNotNull());
        assertThat(client.updateEventSourceMapping(r -> r.uuid(created.uuid()).batchSize(7)).batchSize()).isEqualTo(7);
        assertThat(client.deleteEventSourceMapping(r -> r.uuid(created.uuid())).state()).isEqualTo("Deleting");
    }
}
