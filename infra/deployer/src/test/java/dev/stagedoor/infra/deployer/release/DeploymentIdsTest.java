package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;

import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.deployer.release.DeploymentIds.Deployed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentIdsTest {

    private static final String CONTENT = "Deploymentaaaaaaaaaa";
    private static final Map<String, String> ROOT = Map.of("StageName", "dev");
    private static final Map<String, String> VALUES = Map.of("VpcLinkId", "link1");

    @Test
    void theFirstDeploymentNeedsOneRun() {
        DeploymentIds ids = new DeploymentIds(CONTENT, ROOT, Optional.empty());

        assertThat(ids.before()).startsWith(CONTENT).hasSize(CONTENT.length() + Canonical.SUFFIX_LENGTH);
        assertThat(ids.after(VALUES)).isEmpty();
    }

    @Test
    void whatIsThereStaysWhenNothingChanged() {
        DeploymentIds ids = new DeploymentIds(CONTENT, ROOT, there(CONTENT, ROOT, VALUES));

        assertThat(ids.before()).isEqualTo(CONTENT + "0123456789");
        assertThat(ids.after(VALUES)).isEmpty();
    }

    @Test
    void aChangedDefinitionMakesANewDeploymentInOneRunEvenIfOutputsChangeWithIt() {
        DeploymentIds ids = new DeploymentIds("Deploymentbbbbbbbbbb", ROOT, there(CONTENT, ROOT, VALUES));

        assertThat(ids.before()).startsWith("Deploymentbbbbbbbbbb");
        assertThat(ids.after(Map.of("VpcLinkId", "link2"))).isEmpty();
    }

    @Test
    void aChangedParameterMakesANewDeployment() {
        DeploymentIds ids = new DeploymentIds(CONTENT, Map.of("StageName", "prod"), there(CONTENT, ROOT, VALUES));

        assertThat(ids.before()).startsWith(CONTENT).isNotEqualTo(CONTENT + "0123456789");
    }

    @Test
    void anOutputThatTurnsOutToHaveChangedNeedsASecondRun() {
        DeploymentIds ids = new DeploymentIds(CONTENT, ROOT, there(CONTENT, ROOT, VALUES));

        assertThat(ids.after(Map.of("VpcLinkId", "link2"))).hasValueSatisfying(
                id -> assertThat(id).startsWith(CONTENT).isNotEqualTo(ids.before()));
    }

    private static Optional<Deployed> there(String content, Map<String, String> root, Map<String, String> values) {
        return Optional.of(new Deployed(content + "0123456789", root, values));
    }
}
