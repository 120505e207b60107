package dev.stagedoor.emulator.gateway.control;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayAsyncClient;
import software.amazon.awssdk.services.apigateway.model.ApiKeysFormat;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PutMode;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2AsyncClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The control plane as the AWS SDK sees it: names of members, lists, times, errors. */
@TestInstance(Lifecycle.PER_CLASS)
class ControlPlaneWireTest {

    private static final String DEFINITION = """
            openapi: 3.0.1
            info: {title: theatre, version: '1'}
            paths: {/status: {get: {x-amazon-apigateway-integration: {type: mock}}}}
            """;

    private ControlPlane control;
    private final Vertx vertx = Vertx.vertx();
    private ApiGatewayAsyncClient gateway;
    private ApiGatewayV2AsyncClient gatewayV2;

    @BeforeEach
    void nothingIsThere() {
        control = new ControlPlane();
    }

    /** Once: an asynchronous client takes two seconds to close. */
    @BeforeAll
    void start() throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        URI endpoint = URI.create("http://127.0.0.1:" + server.actualPort());
        StaticCredentialsProvider credentials = StaticCredentialsProvider
                .create(AwsBasicCredentials.create("test", "test"));
        gateway = ApiGatewayAsyncClient.builder().endpointOverride(endpoint).region(Region.US_EAST_1)
                .credentialsProvider(credentials).build();
        gatewayV2 = ApiGatewayV2AsyncClient.builder().endpointOverride(endpoint).region(Region.US_EAST_1)
                .credentialsProvider(credentials).build();
    }

    @AfterEach
    void end() {
        control.close();
    }

    @AfterAll
    void stop() {
        gateway.close();
        gatewayV2.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void keys_are_imported_and_their_usage_is_read_and_raised() {
        String plan = gateway
                .createUsagePlan(r -> r.name("gold").quota(q -> q.limit(10).period(QuotaPeriodType.MONTH))).join()
                .id();
        String key = gateway.importApiKeys(r -> r.format(ApiKeysFormat.CSV).failOnWarnings(true)
                .body(SdkBytes.fromUtf8String("name,key,usageplanids\none,apikey1234abcdefghij,"
                        + plan)))
                .join().ids().get(0);

        gateway.updateUsage(r -> r.usagePlanId(plan).keyId(key)
                .patchOperations(p -> p.op(Op.REPLACE).path("/remaining").value("50"))).join();

        assertThat(gateway.getUsage(r -> r.usagePlanId(plan).startDate("2026-01-01").endDate("2026-01-02")).join()
                .items()).isEqualTo(Map.of(key, List.of(List.of(0L, 10L), List.of(0L, 50L))));
    }

    @Test
    void a_definition_is_imported_deployed_replaced_and_rolled_back() {
        String api = gateway.importRestApi(r -> r.body(SdkBytes.fromUtf8String(DEFINITION))
                .parameters(Map.of("endpointConfigurationTypes", "REGIONAL"))).join().id();
        String first = gateway.createDeployment(r -> r.restApiId(api).stageName("dev").variables(Map.of("a", "1")))
                .join()
                .id();
        gateway.putRestApi(r -> r.restApiId(api).mode(PutMode.MERGE)
                .body(SdkBytes.fromUtf8String(DEFINITION.replace("/status", "/other")))).join();
        String second = gateway.createDeployment(r -> r.restApiId(api).stageName("dev").description("second")).join()
                .id();
        gateway.updateStage(r -> r.restApiId(api).stageName("dev")
                .patchOperations(p -> p.op(Op.REPLACE).path("/deploymentId").value(first))).join();

        RestApi described = gateway.getRestApis().join().items().get(0);
        Stage stage = gateway.getStages(r -> r.restApiId(api)).join().item().get(0);
        assertThat(described.createdDate()).isEqualTo(ControlPlane.NOW);
        assertThat(described.endpointConfiguration().typesAsStrings()).containsExactly("REGIONAL");
        assertThat(stage.deploymentId()).isEqualTo(first);
        assertThat(stage.variables()).containsEntry("a", "1");
        assertThat(gateway.getDeployments(r -> r.restApiId(api)).join().items()).extracting("id").containsExactly(first,
                second);
        assertThat(gateway.getResources(r -> r.restApiId(api)).join().items()).extracting("path")
                .containsExactlyInAnyOrder("/", "/status", "/other");
    }

    @Test
    void a_method_is_built_piece_by_piece() {
        var created = gateway.createRestApi(r -> r.name("theatre").tags(Map.of("a", "b"))).join();
        String show = gateway.createResource(
                r -> r.restApiId(created.id()).parentId(created.rootResourceId()).pathPart("{show}")).join().id();
        gateway.putMethod(r -> r.restApiId(created.id()).resourceId(show).httpMethod("GET").authorizationType("NONE")
                .requestParameters(Map.of("method.request.path.show", true))).join();
        gateway.putIntegration(r -> r.restApiId(created.id()).resourceId(show).httpMethod("GET")
                .type(IntegrationType.HTTP).integrationHttpMethod("POST").uri("http://x.example/{id}")
                .requestParameters(Map.of("integration.request.path.id", "method.request.path.show"))).join();

        var method = gateway.getMethod(r -> r.restApiId(created.id()).resourceId(show).httpMethod("GET")).join();

        assertThat(created.tags()).containsEntry("a", "b");
        assertThat(method.methodIntegration().httpMethod()).isEqualTo("POST");
        assertThat(method.methodIntegration().timeoutInMillis()).isEqualTo(29_000);
    }

    @Test
    void failures_have_the_classes_and_texts_of_the_sdk() {
        assertThatThrownBy(() -> gateway.getRestApi(r -> r.restApiId("nowhere")).join()).cause()
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Invalid API identifier specified 000000000000:nowhere");
        assertThatThrownBy(() -> gateway.importRestApi(r -> r.body(SdkBytes.fromUtf8String("{'x"))).join())
                .cause().isInstanceOf(BadRequestException.class).hasMessageStartingWith("Invalid OpenAPI input.");
    }

    @Test
    void a_vpc_link_is_made_and_listed() {
        String id = gatewayV2.createVpcLink(r -> r.name("link").subnetIds("subnet-1").tags(Map.of("a", "b"))).join()
                .vpcLinkId();

        var link = gatewayV2.getVpcLinks(r -> {}).join().items().get(0);
        assertThat(link.vpcLinkId()).isEqualTo(id);
        assertThat(link.createdDate()).isEqualTo(ControlPlane.NOW);
        assertThat(gatewayV2.getTags(r -> r.resourceArn("arn:aws:apigateway:us-east-1::/vpclinks/" + id)).join().tags())
                .containsEntry("a", "b");
        gatewayV2.deleteVpcLink(r -> r.vpcLinkId(id)).join();
        assertThat(gatewayV2.getVpcLinks(r -> {}).join().items()).isEmpty();
    }

    private void serve(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            WireRequest wire = new WireRequest(request.method().name(), request.path(),
                    request.query() == null ? "" : request.query(), request.headers(), body);
            AwsService service = List.of(control.service("apigateway"), control.service("apigatewayv2")).stream()
                    .filter(candidate -> candidate.protocol().recognizes(wire)).findFirst().orElseThrow();
            AwsRequest call = service.protocol().decode(wire, new Caller.Anonymous(), "r-1");
            control.bus().call(call).map(answer -> service.protocol().encode(call, answer))
                    .otherwise(e -> service.protocol().encodeError((AwsException) e, "r-1"))
                    .onSuccess(answer -> answer(request, answer));
        });
    }

    private static void answer(HttpServerRequest request, WireResponse answer) {
        answer.headers().forEach(header -> request.response().putHeader(header.getKey(), header.getValue()));
        request.response().setStatusCode(answer.status()).end(answer.body());
    }
}
