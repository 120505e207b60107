package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.nio.file.Path;

import dev.stagedoor.infra.deployer.TestAssembly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayStacksTest {

    @TempDir
    Path folder;

    @Test
    void theStacksOfApiAndDeploymentAreFoundWithTheParametersThatFlowIntoThem() throws IOException {
        GatewayStacks gateway = GatewayStacks.of(TestAssembly.in(folder));

        assertThat(gateway.api()).isEqualTo("Gateway");
        assertThat(gateway.release()).isEqualTo("Release");
        assertThat(gateway.deploymentId()).matches("Deployment[0-9a-f]{10}");
        assertThat(gateway.rootParameters()).containsExactly("PrivateIntegration");
        assertThat(gateway.functions()).contains("BookingsCreate", "Prices").doesNotContain("AdmissionsConsume");
    }
}
