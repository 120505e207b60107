package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.EndpointConfiguration;
import dev.stagedoor.emulator.gateway.model.Integration;
import dev.stagedoor.emulator.gateway.model.IntegrationType;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import dev.stagedoor.emulator.gateway.testing.Integrations;
import dev.stagedoor.emulator.gateway.testing.Methods;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnsupportedFeaturesTest {

    private static final Integration MOCK = Integrations.mock("{}");
    private static final SnapshotCompiler COMPILER = new SnapshotCompiler(new TemplateEngine());

    static Stream<Arguments> refused() {
        return Stream.of(
                refuses("method GET /x: apiKeyRequired with the apiKeySource AUTHORIZER is not enforced", api -> {
                    api.builder().apiKeySource("AUTHORIZER");
                    api.method("/x", Methods.of("GET").apiKeyRequired().integration(MOCK).build());
                }),
                refuses("method GET /x: authorizationType CUSTOM is not enforced",
                        api -> api.method("/x", Methods.of("GET").authorization("CUSTOM").integration(MOCK).build())),
                refuses("authorizationType COGNITO_USER_POOLS is not enforced", api -> api.method("/x",
                        Methods.of("GET").authorization("COGNITO_USER_POOLS").integration(MOCK).build())),
                refuses("anything but a Lambda function", api -> api.method("GET", "/x", Integrations
                        .of(IntegrationType.AWS_PROXY).http("POST", "arn:aws:apigateway:us-east-1:firehose:action/X")
                        .build())),
                refuses("the API has a resource policy", api -> api.builder().policy(Json.object())),
                refuses("minimumCompressionSize is set", api -> api.builder().minimumCompressionSize(0)),
                refuses("the endpoint type PRIVATE is set", api -> api.builder()
                        .endpointConfiguration(new EndpointConfiguration(List.of("PRIVATE"), "ipv4", List.of()))),
                refuses("IntegrationTarget is required for VpcLinkV2", api -> api.method("GET", "/x",
                        Integrations.of(IntegrationType.HTTP_PROXY).http("GET", "http://a").vpcLink("l", null)
                                .build())),
                refuses("No integration defined for method",
                        api -> api.method("/x", Methods.of("GET").integration(null).build())),
                refuses("Invalid mapping expression specified: method.request.cookie.a",
                        api -> api.method("GET", "/x",
                                Integrations.of(IntegrationType.HTTP_PROXY).http("GET", "http://a")
                                        .parameters(Map.of("integration.request.header.A", "method.request.cookie.a"))
                                        .build())),
                refuses("method GET /x: request template application/json",
                        api -> api.method("GET", "/x", Integrations.of(IntegrationType.MOCK).template("#if(").build())),
                refuses("Unclosed group", api -> api.method("GET", "/x",
                        Integrations.of(IntegrationType.MOCK).response("200", "(", Map.of(), null).build())));
    }

    private static Arguments refuses(String text, Consumer<ApiFixture> change) {
        return Arguments.of(text, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_cannot_run_is_refused_by_name(String text, Consumer<ApiFixture> change) {
        ApiFixture api = new ApiFixture();
        change.accept(api);

        assertThatThrownBy(() -> COMPILER.compile("d", api.build())).isInstanceOf(BadRequestException.class)
                .hasMessageContaining(text);
    }
}
