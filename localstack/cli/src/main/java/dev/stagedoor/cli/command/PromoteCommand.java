package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Moves prod, and the functions behind it, to the release that dev has. */
@Command(name = "promote", mixinStandardHelpOptions = true, description = "Moves prod to the release that dev has.")
public final class PromoteCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            deployer.releases().promote();
        }
        return 0;
    }
}
