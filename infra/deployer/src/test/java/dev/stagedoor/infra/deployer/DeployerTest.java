package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.image.AppImage;
import dev.stagedoor.infra.deployer.release.GatewayStacks;
import dev.stagedoor.infra.deployer.stack.FakeCloudFormation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

/** What the deployer does, in which order, against an account in memory. */
class DeployerTest {

    private static final Tag OURS = Tag.builder().key("stagedoor:stack").value("stagedoor").build();

    @TempDir
    Path folder;

    private final FakeClients clients = new FakeClients();
    private final Recorded console = new Recorded();
    private Distribution distribution;
    private Assembly assembly;

    @BeforeEach
    void writeDistribution() throws IOException {
        assembly = TestAssembly.in(folder);
        Path app = Files.createDirectories(folder.resolve("quarkus-app"));
        Files.writeString(app.resolve("quarkus-run.jar"), "run");
        for (String service : List.of("shows", "seating")) {
            AppImage.of(app).write(folder.resolve("images").resolve(service));
        }
        distribution = new Distribution(folder.resolve("assembled"), folder.resolve("images"), Path.of("../season"));
    }

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
                entry("ArtifactBucket", "bucket"), entry("DevRelease", ""), entry("ProdRelease", ""));
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

    @Test
    void aReleaseWhoseFunctionsAreGoneIsNotRolledBackTo() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).releases().rollback(Optional.of("d-")))
                .isInstanceOf(DeployerException.class)
                .hasMessage("Deployment d- needs functions that are gone: BookingsErase.");
    }

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
    void aStageThatIsNotThereIsNamedWithThoseThatAre() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> new Deployer(Options.of(Target.EMBEDDED).withStage("test"), distribution, console,
                clients, Recorded.pace()).outputs()).isInstanceOf(DeployerException.class)
                .hasMessage("There is no stage test. There are: dev, prod.");
    }

    @Test
    void aDeploymentThatSaysNoVersionsIsNotRolledBackTo() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).releases().rollback(Optional.of("d0")))
                .isInstanceOf(DeployerException.class)
                .hasMessageContaining("does not say which function versions it had");
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
    void destroyTakesTheMainStackThenTheBucketsContentThenTheBootstrapStack() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);
        bootstrap(StackStatus.CREATE_COMPLETE, true);
        clients.s3.keys.add("templates/x/template.json");

        deployer(Target.EMBEDDED).destroy();

        assertThat(clients.cloudFormation.deleted).containsExactly(FakeCloudFormation.id("stagedoor"),
                FakeCloudFormation.id("stagedoor-bootstrap"));
        assertThat(clients.s3.keys).isEmpty();
    }

    @Test
    void destroyUnsetsTheAccountsRoleForLogsIfItIsTheStacksAndTheStackSetIt() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);
        deployer(Target.EMBEDDED).destroy();
        assertThat(clients.logRole).as("set by somebody else").isNotEmpty();

        clients.cloudFormation.with("stagedoor", StackStatus.CREATE_COMPLETE,
                stack -> stack.tags(OURS).parameters(parameter("AccountLogs", "true")));
        deployer(Target.EMBEDDED).destroy();
        assertThat(clients.logRole).isEmpty();

        clients.logRole = "arn:aws:iam::123456789012:role/theirs";
        clients.cloudFormation.with("stagedoor", StackStatus.CREATE_COMPLETE,
                stack -> stack.tags(OURS).parameters(parameter("AccountLogs", "true")));
        deployer(Target.EMBEDDED).destroy();
        assertThat(clients.logRole).endsWith("theirs");
    }

    @Test
    void destroyLeavesAStackAloneThatDoesNotCarryOurTag() {
        main(StackStatus.CREATE_COMPLETE, Tag.builder().key("team").value("other").build());

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).destroy()).isInstanceOf(DeployerException.class)
                .hasMessageContaining("so it is not ours");
        assertThat(clients.cloudFormation.deleted).isEmpty();
    }

    @Test
    void aBucketOfAForeignStackIsNotEmptied() {
        clients.cloudFormation.with("stagedoor-bootstrap", StackStatus.CREATE_COMPLETE,
                stack -> stack.outputs(output("ArtifactBucket", "bucket")));
        clients.s3.keys.add("theirs");

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).destroy()).hasMessageContaining("so it is not ours");
        assertThat(clients.s3.keys).containsExactly("theirs");
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void onAwsDestroyWantsAYes() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> deployer(Target.AWS).destroy()).isInstanceOf(ConfirmationNeededException.class);
        assertThat(clients.cloudFormation.deleted).isEmpty();
    }

    @Test
    void withoutADeploymentItSaysWhatToDo() {
        assertThatThrownBy(() -> deployer(Target.EMBEDDED).outputs())
                .hasMessageContaining("Deploy first: ./stagedoor deploy.");
    }

    private Deployer deployer(Target target) {
        return new Deployer(Options.of(target), distribution, console, clients, Recorded.pace());
    }

    private Map<String, String> parameters(int changeSet) {
        return clients.cloudFormation.changeSets.get(changeSet).parameters().stream()
                .filter(parameter -> parameter.parameterValue() != null)
                .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue));
    }

    private void bootstrapCreates(boolean repository) {
        clients.cloudFormation.onExecute(fake -> bootstrap(StackStatus.CREATE_COMPLETE, repository));
    }

    private void bootstrap(StackStatus status, boolean repository) {
        clients.cloudFormation.with("stagedoor-bootstrap", status, stack -> stack.tags(OURS)
                .outputs(repository
                        ? List.of(output("ArtifactBucket", "bucket"),
                                output("ShowsRepositoryUri", "registry/stagedoor/shows"),
                                output("SeatingRepositoryUri", "registry/stagedoor/seating"))
                        : List.of(output("ArtifactBucket", "bucket"))));
    }

    /** The next execution leaves the main stack and its gateway stack like this. */
    private void mainCreates(StackStatus status, Map<String, String> gatewayValues) {
        clients.cloudFormation.onExecute(fake -> {
            main(status, OURS);
            gateway(gatewayValues);
        });
    }

    private void main(StackStatus status, Tag tag) {
        main(status, tag, "d1");
    }

    private void main(StackStatus status, Tag tag, String prodDeployment) {
        main(status, tag, prodDeployment, parameter("DevRelease", ""), parameter("ProdRelease", ""));
    }

    private void main(StackStatus status, Tag tag, String prodDeployment, Parameter... parameters) {
        List<Parameter> all = new ArrayList<>(List.of(parameters));
        all.add(parameter("PrivateIntegration", "true"));
        clients.cloudFormation.with("stagedoor", status,
                stack -> stack.tags(tag).parameters(all)
                        .outputs(output("RestApiId", "api1"), output("DevDeploymentId", "d2"),
                                output("ProdDeploymentId", prodDeployment), output("ShowsTable", "shows"),
                                output("SeatsTable", "seats"), output("AllotmentsTable", "allotments")));
    }

    /** The system is there, with that deployment, and the bootstrap stack needs an update. */
    private void there(String deploymentId, Map<String, String> gatewayValues) {
        bootstrap(StackStatus.CREATE_COMPLETE, true);
        bootstrapCreates(true);
        main(StackStatus.CREATE_COMPLETE, OURS);
        gateway(gatewayValues);
        clients.cloudFormation.with("release", StackStatus.CREATE_COMPLETE, stack -> stack.stackName("release"));
        clients.cloudFormation.resources.put(FakeCloudFormation.id("stagedoor"),
                List.of(resource("Gateway", "AWS::CloudFormation::Stack", FakeCloudFormation.id("gateway")),
                        resource("Release", "AWS::CloudFormation::Stack", FakeCloudFormation.id("release"))));
        clients.cloudFormation.resources.put(FakeCloudFormation.id("release"),
                List.of(resource(deploymentId, "AWS::ApiGateway::Deployment", "d2")));
    }

    private void gateway(Map<String, String> values) {
        clients.cloudFormation.with("gateway", StackStatus.CREATE_COMPLETE, stack -> stack
                .parameters(
                        values.entrySet().stream().map(value -> parameter(value.getKey(), value.getValue())).toList()));
    }

    private static StackResource resource(String id, String type, String physicalId) {
        return StackResource.builder().logicalResourceId(id).resourceType(type).physicalResourceId(physicalId)
                .resourceStatus(ResourceStatus.CREATE_COMPLETE).build();
    }

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    private static Output output(String key, String value) {
        return Output.builder().outputKey(key).outputValue(value).build();
    }
}
