package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.cli.process.EmulatorClient;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how the system stands: the stack, its stages, the history that a rollback can go back to. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Prints how the deployed system stands.")
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Option(names = "--recorded", description = "embedded: list the deployed properties that have no meaning on one machine")
    private boolean recorded;

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        try (Deployer deployer = target.deployer(home)) {
            Status status = deployer.status();
            System.out.printf("stack        %s%n", status.stackStatus());
            status.stages().forEach(StatusCommand::print);
            System.out.printf("REST API     %s%n", status.outputs().get("RestApiUrl"));
            for (Status.Release release : status.history()) {
                System.out.printf("deployment   %s  %s  %s%n", release.deploymentId(), release.created(),
                        release.description());
            }
            if (target.isEmbedded()) {
                printRecorded(status.outputs().get("EndpointUrl"));
            }
        }
        return 0;
    }

    private static void print(Status.Stage stage) {
        System.out.printf("stage %-6s -> deployment %s%s%s%n", stage.name(), stage.current(),
                stage.stays() ? " (stays there)" : " (follows the newest)",
                stage.current().equals(stage.ofStack()) ? "" : ", but its stack says " + stage.ofStack());
        System.out.printf("  canary       %s%n", stage.canary());
        stage.differences().forEach(difference -> System.out.printf("  differs      %s%n", difference));
    }

    private void printRecorded(String endpoint) throws IOException {
        Optional<JsonNode> page = new EmulatorClient(endpoint).get("recorded");
        JsonNode list = page
                .orElseThrow(() -> new CommandFailure("the emulator at " + endpoint + " has no recorded page"))
                .path("recorded");
        System.out.printf("recorded     %d properties have no meaning on one machine and are recorded only%s%n",
                list.size(),
                recorded ? ":" : " (--recorded lists them)");
        if (recorded) {
            list.forEach(entry -> System.out.printf("  %-28s %-44s %-28s %s%n", entry.path("resource").asText(),
                    entry.path("type").asText(), entry.path("property").asText(), entry.path("reason").asText()));
        }
    }
}
