package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A canary is parameters of the main stack, so that the next deployment does not undo it. */
class CanaryMoveTest {

    @TempDir
    Path folder;

    private final FakeClients clients = new FakeClients();
    private final Recorded console = new Recorded();
    private Deployer deployer;

    @BeforeEach
    void deployed() throws IOException {
        deployer = new Deployer(Options.of(Target.EMBEDDED).withStage("prod"),
                new Distribution(TestAssembly.read().folder(), folder, Path.of("../season")), console, clients,
                Recorded.pace());
        stack("", "next", "");
    }

    private void stack(String percent, String alias, String release) {
        main(StackStatus.CREATE_COMPLETE, percent, alias, release);
        clients.cloudFormation.onExecute(fake -> main(StackStatus.UPDATE_COMPLETE, percent, alias, release));
    }

    private void main(StackStatus status, String percent, String alias, String release) {
        clients.cloudFormation.with("stagedoor", status, stack -> stack
                .tags(Tag.builder().key("stagedoor:stack").value("stagedoor").build())
                .parameters(parameter("DevRelease", ""), parameter("ProdRelease", release),
                        parameter("ProdCanaryPercent", percent), parameter("ProdCanaryAlias", alias))
                .outputs(output("RestApiId", "api1"), output("DevDeploymentId", "d2"),
                        output("ProdDeploymentId", "d2")));
    }

    private Map<String, String> changed() {
        assertThat(clients.cloudFormation.changeSets).hasSize(1);
        assertThat(clients.cloudFormation.changeSets.get(0).usePreviousTemplate()).isTrue();
        return clients.cloudFormation.changeSets.get(0).parameters().stream()
                .filter(parameter -> parameter.parameterValue() != null)
                .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue));
    }

    @Test
    void itStartsWithAShare() throws IOException {
        deployer.canary().start(12.5);

        assertThat(changed()).isEqualTo(Map.of("ProdCanaryPercent", "12.5"));
        assertThat(console.lines()).contains("canary: 12.5 % of the requests to stage prod ask the alias next");
    }

    @Test
    void theShareIsAPercentage() {
        for (double percent : new double[]{-1, 101, Double.NaN}) {
            assertThatThrownBy(() -> deployer.canary().start(percent)).hasMessageContaining("0 to 100 percent");
        }
        assertThat(clients.cloudFormation.changeSets).isEmpty();
    }

    @Test
    void aPromotionEndsItAndGivesAStageThatStaysTheNewestVersionOfThatOneFunction() throws IOException {
        stack("10", "next", "d1 " + FakeClients.versions(1, 1));

        deployer.canary().promote();

        assertThat(changed())
                .isEqualTo(Map.of("ProdCanaryPercent", "", "ProdRelease", "d1 " + FakeClients.versions(1, 2)));
    }

    @Test
    void aStageThatFollowsTheNewestHasNothingToBePromoted() throws IOException {
        stack("10", "next", "");

        deployer.canary().promote();

        assertThat(changed()).isEqualTo(Map.of("ProdCanaryPercent", ""));
    }

    @Test
    void anAliasOfSomebodysOwnIsNotPromotedNorIsAReleaseOfOtherFunctions() {
        stack("10", "experiment", "d1 " + FakeClients.versions(1, 1));
        assertThatThrownBy(() -> deployer.canary().promote()).hasMessageContaining("asks the alias experiment");
        stack("10", "next", "d1 BookingsTicket=1");
        assertThatThrownBy(() -> deployer.canary().promote()).hasMessageContaining("no function Prices");
        assertThat(clients.cloudFormation.changeSets).isEmpty();
    }

    @Test
    void aRollbackEndsItAndMovesNothingElse() throws IOException {
        stack("10", "next", "d1 " + FakeClients.versions(1, 1));

        deployer.canary().rollback();

        assertThat(changed()).isEqualTo(Map.of("ProdCanaryPercent", ""));
    }

    @Test
    void whatIsNotThereIsNotEnded() {
        assertThatThrownBy(() -> deployer.canary().rollback())
                .hasMessageContaining("has no canary that its stack knows of");
        assertThatThrownBy(() -> deployer.canary().promote())
                .hasMessageContaining("has no canary that its stack knows of");
    }

    @Test
    void theStatusTellsWhatSomebodyChangedByTheApi() throws IOException {
        stack("10", "next", "");
        assertThat(prod().differences())
                .containsExactly("canary: none, but its stack says 10.0 % with {pricesAlias=next}");

        clients.patched = stage -> stage.variables(Map.of("alias", "prod", "pricesAlias", "next", "x", "y"))
                .canarySettings(CanarySettings.builder().percentTraffic(10.0)
                        .stageVariableOverrides(Map.of("pricesAlias", "next")).build());
        assertThat(prod().canary()).isEqualTo("10.0 % with {pricesAlias=next}");
        assertThat(prod().differences()).containsExactly("variable pricesAlias: next, but its stack says prod",
                "variable x: y, but its stack says not set");
    }

    private Status.Stage prod() throws IOException {
        List<Status.Stage> stages = deployer.status().stages();
        return stages.get(1);
    }

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    private static Output output(String key, String value) {
        return Output.builder().outputKey(key).outputValue(value).build();
    }
}
