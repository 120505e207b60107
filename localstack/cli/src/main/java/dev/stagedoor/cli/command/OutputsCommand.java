package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what the deployed system is reached by. */
@Command(name = "outputs", mixinStandardHelpOptions = true, description = "Prints the outputs of the deployed system.")
public final class OutputsCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Option(names = "--json", description = "as a JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            Outputs outputs = deployer.outputs();
            if (json) {
                System.out.println(outputs.json());
            } else {
                outputs.values().forEach((name, value) -> System.out.printf("%-16s %s%n", name, value));
            }
        }
        return 0;
    }
}
