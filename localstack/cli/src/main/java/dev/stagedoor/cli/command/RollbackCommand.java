package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.CommandFailure;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Moves a stage and the functions behind it back to an earlier deployment. */
@Command(name = "rollback", mixinStandardHelpOptions = true, description = "Goes back to an earlier deployment, until the next deploy.")
public final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STAGE", description = "must be the deployed stage")
    private String stage;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DEPLOYMENT", description = "id of a deployment that ./stagedoor status lists (default: the one before the current one)")
    private String deployment;

    @Override
    public Integer call() throws IOException {
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            String deployed = deployer.outputs().get("StageName");
            if (stage != null && !stage.equals(deployed)) {
                throw new CommandFailure("the deployed stage is " + deployed + ", not " + stage);
            }
            deployer.rollback(Optional.ofNullable(deployment));
        }
        return 0;
    }
}
