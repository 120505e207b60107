package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import dev.stagedoor.infra.deployer.target.UnreachableTargetException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a deployed system says of itself, and what is said where there is none. */
class DeployerTest extends AgainstAnAccount {

    @Test
    void aStageThatIsNotThereIsNamedWithThoseThatAre() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> new Deployer(Options.of(Target.EMBEDDED).withStage("test"), distribution, console,
                clients, Recorded.pace()).outputs()).isInstanceOf(DeployerException.class)
                .hasMessage("There is no stage test. There are: dev, prod.");
    }

    @Test
    void theStatusTellsWhereTheStagePointsAndWhy() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);

        Status status = deployer(Target.EMBEDDED).status();

        assertThat(status.stages()).containsExactly(new Status.Stage("dev", "d2", "d2", false, "none", List.of()),
                new Status.Stage("prod", "d2", "d1", false, "none", List.of()));
        assertThat(status.history()).extracting(Status.Release::deploymentId).containsExactly("d2", "d1", "d0", "d-");
    }

    @Test
    void aTargetThatDoesNotAnswerIsNamed() throws IOException {
        Options options = Options.of(Target.EMBEDDED).withEndpoint(URI.create("http://127.0.0.1:" + freePort()));

        try (Deployer deployer = new Deployer(options, distribution, console)) {
            assertThatThrownBy(deployer::outputs).isInstanceOf(UnreachableTargetException.class)
                    .hasMessageStartingWith("Nothing answers at http://127.0.0.1:")
                    .hasMessageEndingWith("by ./stagedoor up.");
        }
    }

    @Test
    void withoutADeploymentItSaysWhatToDo() {
        assertThatThrownBy(() -> deployer(Target.EMBEDDED).outputs())
                .hasMessageContaining("Deploy first: ./stagedoor deploy.");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
