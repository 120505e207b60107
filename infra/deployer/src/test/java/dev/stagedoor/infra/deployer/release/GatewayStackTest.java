package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.nio.file.Path;

import dev.stagedoor.infra.deployer.TestAssembly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayStackTest {

    @TempDir
    Path folder;

    @Test
    void theStackOfTheDeploymentIsFoundWithTheParametersThatFlowIntoIt() throws IOException {
        GatewayStack gateway = GatewayStack.of(TestAssembly.in(folder));

        assertThat(gateway.logicalId()).isEqualTo("Gateway");
        assertThat(gateway.file()).isEqualTo("stacks/gateway.json");
        assertThat(gateway.deploymentId()).matches("Deployment[0-9a-f]{10}");
        assertThat(gateway.rootParameters()).containsExactly("PrivateIntegration");
        assertThat(gateway.functions()).startsWith("BookingsCreate", "BookingsRead");
    }
}
