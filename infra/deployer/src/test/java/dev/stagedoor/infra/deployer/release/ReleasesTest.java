package dev.stagedoor.infra.deployer.release;

import java.time.Instant;
import java.util.List;

import dev.stagedoor.infra.deployer.error.DeployerException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;
import software.amazon.awssdk.services.apigateway.model.GetStageRequest;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleasesTest {

    @Test
    void theHistoryIsReadInPagesAndGivenNewestFirst() {
        assertThat(releases("d3").history()).extracting(Deployment::id).containsExactly("d3", "d2", "d1");
    }

    @Test
    void withoutAnIdItIsTheOneBeforeTheCurrentOne() {
        assertThat(releases("d2").earlier(null).id()).isEqualTo("d1");
    }

    @Test
    void anyOneCanBeNamed() {
        assertThat(releases("d1").earlier("d3").id()).isEqualTo("d3");
    }

    @Test
    void anUnknownOneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> releases("d3").earlier("d9")).isInstanceOf(DeployerException.class)
                .hasMessageContaining("d3, d2, d1");
    }

    @Test
    void beforeTheFirstThereIsNone() {
        assertThatThrownBy(() -> releases("d1").earlier(null)).isInstanceOf(DeployerException.class)
                .hasMessageContaining("no deployment before the current one");
    }

    private static Releases releases(String current) {
        return new Releases(new ApiGatewayClient() {
            @Override
            public GetDeploymentsResponse getDeployments(GetDeploymentsRequest request) {
                return request.position() == null
                        ? GetDeploymentsResponse.builder().items(List.of(deployment("d2", 2), deployment("d1", 1)))
                                .position("more").build()
                        : GetDeploymentsResponse.builder().items(List.of(deployment("d3", 3))).build();
            }

            @Override
            public GetStageResponse getStage(GetStageRequest request) {
                return GetStageResponse.builder().deploymentId(current).build();
            }

            @Override
            public String serviceName() {
                return "apigateway";
            }

            @Override
            public void close() {
                // nothing is open
            }
        }, "api", "dev");
    }

    private static Deployment deployment(String id, int time) {
        return Deployment.builder().id(id).createdDate(Instant.ofEpochSecond(time)).build();
    }
}
