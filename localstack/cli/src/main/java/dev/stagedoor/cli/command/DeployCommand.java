package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the system to a target, or what is there up to date. */
@Command(name = "deploy", description = "Deploys the system, or brings it up to date.", mixinStandardHelpOptions = true)
public final class DeployCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            String url = deployer.deploy().get("RestApiUrl");
            System.out.printf("%n  REST API   %s   (%.1f s)%n", url, (System.nanoTime() - began) / 1e9);
        }
        return 0;
    }
}
