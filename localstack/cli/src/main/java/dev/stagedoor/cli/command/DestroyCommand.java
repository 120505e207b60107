package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes the system away from a target. */
@Command(name = "destroy", mixinStandardHelpOptions = true, description = "Deletes the system from the target: only what carries our tag.")
public final class DestroyCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            deployer.destroy();
        }
        return 0;
    }
}
