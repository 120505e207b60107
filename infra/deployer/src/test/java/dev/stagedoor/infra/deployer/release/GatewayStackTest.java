package dev.stagedoor.infra.deployer.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

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
        assertThat(gateway.rootParameters()).containsExactlyInAnyOrder("StageName", "PrivateIntegration");
    }

    @Test
    void whatOnlyMovesPointersDoesNotCount() {
        assertThat(GatewayStack
                .withoutOverrides(Map.of("StageName", "dev", "DeploymentOverride", "x", "ReadVersionOverride", "1")))
                .containsOnlyKeys("StageName");
    }
}
