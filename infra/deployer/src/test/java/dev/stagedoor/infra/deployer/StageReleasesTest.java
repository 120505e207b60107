package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.Optional;

import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A stage is moved by a parameter of the main stack, and by nothing else. */
class StageReleasesTest extends AgainstAnAccount {

    @Test
    void aRollbackMovesStageAndAliasesByAParameterOnly() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);
        clients.cloudFormation.onExecute(fake -> main(StackStatus.UPDATE_COMPLETE, OURS));

        deployer(Target.EMBEDDED).releases().rollback(Optional.empty());

        assertThat(clients.cloudFormation.changeSets.get(0).usePreviousTemplate()).isTrue();
        assertThat(parameters(0)).containsEntry("DevRelease", "d1 " + FakeClients.versions(1, 1))
                .doesNotContainKey("ProdRelease");
    }

    @Test
    void aPromotionGivesProdTheReleaseOfDev() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);
        clients.cloudFormation.onExecute(fake -> main(StackStatus.UPDATE_COMPLETE, OURS));

        deployer(Target.EMBEDDED).releases().promote();

        assertThat(parameters(0)).containsEntry("ProdRelease", "d2 " + FakeClients.versions(2, 2))
                .doesNotContainKey("DevRelease");
    }

    @Test
    void aDeploymentThatSaysNoVersionsIsNotRolledBackTo() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).releases().rollback(Optional.of("d0")))
                .isInstanceOf(DeployerException.class)
                .hasMessageContaining("does not say which versions it had");
    }

    @Test
    void aStageThatIsNotThereIsRefusedInASentence() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(
                () -> deployer(Options.of(Target.EMBEDDED).withStage("nosuch")).releases().rollback(Optional.empty()))
                .isInstanceOf(DeployerException.class).hasMessage("There is no stage nosuch. There are: dev, prod.");
    }

    @Test
    void aReleaseWhoseFunctionsAreGoneIsNotRolledBackTo() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).releases().rollback(Optional.of("d-")))
                .isInstanceOf(DeployerException.class)
                .hasMessage("Deployment d- needs what is gone: BookingsErase.");
    }
}
