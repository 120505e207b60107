package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.Map;

import dev.stagedoor.infra.deployer.error.ConfirmationNeededException;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.machine.InvalidMachinesException;
import dev.stagedoor.infra.deployer.release.GatewayStacks;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

/** What a deployment does, in which order. */
class DeployTest extends AgainstAnAccount {

    @Test
    void aDeploymentBringsBootstrapArtifactsImageStackAndSeason() throws IOException {
        bootstrapCreates(true);
        mainCreates(StackStatus.CREATE_COMPLETE, Map.of());

        Outputs outputs = deployer(Target.EMBEDDED).deploy();

        assertThat(outputs.get("RestApiUrl")).isEqualTo("http://127.0.0.1:4566/_aws/execute-api/api1/dev");
        assertThat(clients.cloudFormation.changeSets).extracting(CreateChangeSetRequest::stackName).containsExactly(
                "stagedoor-bootstrap",
                "stagedoor");
        Map<String, String> parameters = parameters(1);
        assertThat(parameters).contains(entry("PrivateIntegration", "true"),
                entry("ArtifactBucket", "bucket"), entry("DevRelease", ""), entry("ProdRelease", ""),
                entry("ExecuteApiUrl", "http://127.0.0.1:4566/_aws/execute-api"));
        assertThat(clients.s3.keys).contains(parameters.get("BookingsCode"));
        assertThat(clients.ecr.manifests).containsKey(parameters.get("ShowsImage").replaceFirst(".*:", ""))
                .containsKey(parameters.get("SeatingImage").replaceFirst(".*:", ""));
        assertThat(clients.dynamoDb.tables.get("seats").size()).isGreaterThan(5_000);
    }

    @Test
    void whatATargetLacksIsSwitchedOffAndSaid() throws IOException {
        bootstrapCreates(false);
        mainCreates(StackStatus.CREATE_COMPLETE, Map.of());

        deployer(Target.LOCALSTACK).deploy();

        assertThat(parameters(0)).containsEntry("PrivateIntegration", "false");
        assertThat(parameters(1)).contains(entry("PrivateIntegration", "false"), entry("ShowsImage", "none"),
                entry("SeatingImage", "none"));
        assertThat(console.lines())
                .anyMatch(line -> line.startsWith("without: /shows and /seatmaps, with their VPC link"))
                .anyMatch(line -> line.startsWith("note: AWS_IAM is not enforced there"));
    }

    @Test
    void onAwsNothingHappensBeforeSomebodySaysYesToAccountRegionAndPrice() {
        assertThatThrownBy(() -> deployer(Target.AWS).deploy()).isInstanceOf(ConfirmationNeededException.class)
                .hasMessageContaining("--yes");

        assertThat(console.lines())
                .contains("account: 123456789012 as arn:aws:iam::123456789012:user/alice, region eu-west-3")
                .anyMatch(line -> line.matches("price: 0\\.0671 USD per hour +in all while it stands.*"));
        assertThat(clients.cloudFormation.changeSets).isEmpty();
    }

    @Test
    void onAwsAMissingImageIsNamedWithTheCommandThatPushesIt() {
        bootstrapCreates(true);

        assertThatThrownBy(() -> new Deployer(Options.of(Target.AWS).withYes(true), distribution, console, clients,
                Recorded.pace()).deploy())
                .isInstanceOf(DeployerException.class)
                .hasMessageContaining("-Dshows.image=registry/stagedoor/shows:")
                .hasMessageContaining("-Dseating.image=registry/stagedoor/seating:");
    }

    @Test
    void whatTheTargetWouldRefuseOfAStateMachineIsSaidWithItsLineBeforeAnythingIsMade() {
        clients.stepFunctions.error("/StartAt", "Missing 'Next' target: X");

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).deploy()).isInstanceOf(InvalidMachinesException.class)
                .hasMessageContaining("infra/statemachines/quote.asl.json:5: SOME_CODE: Missing 'Next' target: X")
                .hasMessageEndingWith("Nothing was deployed.");
        assertThat(clients.cloudFormation.changeSets).isEmpty();
    }

    @Test
    void whenNothingChangedTheDeploymentKeepsItsId() throws IOException {
        String id = GatewayStacks.of(assembly).deploymentId() + "0123456789";
        there(id, Map.of("VpcLinkId", "link1"));
        mainCreates(StackStatus.UPDATE_COMPLETE, Map.of("VpcLinkId", "link1"));

        deployer(Target.EMBEDDED).deploy();

        assertThat(clients.cloudFormation.changeSets).hasSize(2);
    }

    @Test
    void anOutputThatTurnsOutToHaveChangedDeploysTheApiOnceMore() throws IOException {
        String id = GatewayStacks.of(assembly).deploymentId() + "0123456789";
        there(id, Map.of("VpcLinkId", "link1"));
        mainCreates(StackStatus.UPDATE_COMPLETE, Map.of("VpcLinkId", "link2"));
        mainCreates(StackStatus.UPDATE_COMPLETE, Map.of("VpcLinkId", "link2"));

        deployer(Target.EMBEDDED).deploy();

        assertThat(clients.cloudFormation.changeSets).hasSize(3);
        assertThat(clients.cloudFormation.changeSets.get(2).templateURL())
                .isNotEqualTo(clients.cloudFormation.changeSets.get(1).templateURL());
    }

    @Test
    void aDeployEndsARollbackOfDevAndLeavesProdWhereItIs() throws IOException {
        String id = GatewayStacks.of(assembly).deploymentId() + "0123456789";
        there(id, Map.of());
        mainCreates(StackStatus.UPDATE_COMPLETE, Map.of());

        deployer(Target.EMBEDDED).deploy();

        assertThat(parameters(1)).contains(entry("DevRelease", ""),
                entry("ProdRelease", "d1 " + FakeClients.versions(1, 1)));
    }

    @Test
    void aDeployLeavesACanaryAndWhatWasPromotedOfOne() throws IOException {
        there(GatewayStacks.of(assembly).deploymentId() + "0123456789", Map.of());
        main(StackStatus.CREATE_COMPLETE, OURS, "d1", parameter("DevRelease", ""),
                parameter("ProdRelease", "d1 " + FakeClients.versions(1, 9)), parameter("ProdCanaryPercent", "10"),
                parameter("ProdCanaryAlias", "experiment"));
        mainCreates(StackStatus.UPDATE_COMPLETE, Map.of());

        deployer(Target.EMBEDDED).deploy();

        assertThat(parameters(1)).contains(entry("ProdRelease", "d1 " + FakeClients.versions(1, 9)),
                entry("ProdCanaryPercent", "10"),
                entry("ProdCanaryAlias", "experiment"), entry("DevCanaryPercent", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d0", "d-"})
    void aProdWhoseFunctionsAreGoneOrUnknownGoesAlongAndThatIsSaid(String deployment) throws IOException {
        there(GatewayStacks.of(assembly).deploymentId() + "0123456789", Map.of());
        main(StackStatus.CREATE_COMPLETE, OURS, deployment);
        mainCreates(StackStatus.UPDATE_COMPLETE, Map.of());

        deployer(Target.EMBEDDED).deploy();

        assertThat(parameters(1)).containsEntry("ProdRelease", "");
        assertThat(console.lines()).anyMatch(line -> line.startsWith("stage: prod goes along"));
    }
}
