package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The definition comes out as a specification in either language and either notation, and goes in again as another API. */
@OnTarget
class ExportScenario {

    private final Target target;

    ExportScenario(Target target) {
        this.target = target;
    }

    @ParameterizedTest
    @CsvSource({"oas30,application/json", "oas30,application/yaml", "swagger,application/json",
            "swagger,application/yaml"})
    void anExportIsImportedAsAnotherApiThatAnswersTheSame(String language, String notation) throws IOException {
        try (ApiGatewayClient gateway = target.client(ApiGatewayClient.builder())) {
            SdkBytes specification = gateway.getExport(export -> export.restApiId(target.output("RestApiId"))
                    .stageName(target.output("StageName")).exportType(language).accepts(notation)
                    .parameters(Map.of("extensions", "apigateway"))).body();
            String copy = gateway.importRestApi(created -> created.body(specification).failOnWarnings(true)).id();
            try {
                gateway.createDeployment(deployed -> deployed.restApiId(copy).stageName(target.output("StageName"))
                        .variables(Map.of("alias", target.output("StageName"))));

                assertThat(Http.get(Http.at(target, "/status")).statusCode()).isEqualTo(200);
                HttpResponse<String> status = Http.get(at(copy, "/status"));
                assertThat(status.statusCode()).as(status.body()).isEqualTo(200);
                assertThat(status.body()).contains("\"stage\"").contains(target.output("StageName"));
                HttpResponse<String> unknown = Http.get(at(copy, "/nothing-here"));
                assertThat(unknown.headers().firstValue("Access-Control-Allow-Origin"))
                        .as("gateway responses are part of the specification").hasValue("*");
                assertThat(Http.get(at(copy, "/bookings")).statusCode()).as("who may call, too").isEqualTo(403);
            } finally {
                gateway.deleteRestApi(delete -> delete.restApiId(copy));
            }
        }
    }

    private URI at(String api, String path) {
        return URI.create(target.restApi().toString().replace(target.output("RestApiId"), api) + path);
    }
}
