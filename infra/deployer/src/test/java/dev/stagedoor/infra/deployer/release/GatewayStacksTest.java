package dev.stagedoor.infra.deployer.release;

import java.io.IOException;

import dev.stagedoor.infra.deployer.TestAssembly;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayStacksTest {

    @Test
    void theStacksOfApiAndDeploymentAreFoundWithTheParametersThatFlowIntoThem() throws IOException {
        GatewayStacks gateway = GatewayStacks.of(TestAssembly.read());

        assertThat(gateway.api()).isEqualTo("Gateway");
        assertThat(gateway.release()).isEqualTo("Release");
        assertThat(gateway.deploymentId()).matches("Deployment[0-9a-f]{10}");
        assertThat(gateway.rootParameters()).containsExactly("PrivateIntegration");
        assertThat(gateway.versioned()).contains("BookingsTicket", "Prices", "Accept", "Quote")
                .doesNotContain("AdmissionsConsume");
    }
}
