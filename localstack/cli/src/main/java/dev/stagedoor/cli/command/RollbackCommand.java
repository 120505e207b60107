package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Moves a stage, and the functions and state machines behind it, back to an earlier deployment. */
@Command(name = "rollback", mixinStandardHelpOptions = true, description = "Moves a stage back to an earlier deployment: dev until the next deploy, prod until it is moved again.")
public final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STAGE", description = "dev or prod (default: dev)")
    private String stage;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DEPLOYMENT", description = "id of a deployment that ./stagedoor status lists (default: the one before the current one)")
    private String deployment;

    @Override
    public Integer call() throws IOException {
        if (stage != null) {
            target.stage(stage);
        }
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            deployer.releases().rollback(Optional.ofNullable(deployment));
        }
        return 0;
    }
}
