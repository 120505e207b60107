package dev.stagedoor.cli.command;

import java.io.IOException;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.StageCanary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases the newest prices function to a share of a stage's requests first. */
@Command(name = "canary", mixinStandardHelpOptions = true, description = "Tries the newest version of /prices on a share of a stage's requests.", synopsisSubcommandLabel = "start|promote|rollback")
public final class CanaryCommand implements Runnable {

    private static final String STAGE = "which stage (default: prod)";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private interface Move {

        void with(StageCanary canary) throws IOException;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say start, promote or rollback.");
    }

    @Command(mixinStandardHelpOptions = true, description = "Lets a share of the requests ask the newest version, or changes the share.")
    int start(@Mixin TargetOptions target,
            @Option(names = "--percent", paramLabel = "N", defaultValue = "10", description = "of the requests, 0 to 100 (default ${DEFAULT-VALUE})") double percent,
            @Parameters(arity = "0..1", paramLabel = "STAGE", defaultValue = "prod", description = STAGE) String stage)
            throws IOException {
        return move(target, stage, canary -> canary.start(percent));
    }

    @Command(mixinStandardHelpOptions = true, description = "Gives everybody what the canary has.")
    int promote(@Mixin TargetOptions target,
            @Parameters(arity = "0..1", paramLabel = "STAGE", defaultValue = "prod", description = STAGE) String stage)
            throws IOException {
        return move(target, stage, StageCanary::promote);
    }

    @Command(mixinStandardHelpOptions = true, description = "Ends the canary.")
    int rollback(@Mixin TargetOptions target,
            @Parameters(arity = "0..1", paramLabel = "STAGE", defaultValue = "prod", description = STAGE) String stage)
            throws IOException {
        return move(target, stage, StageCanary::rollback);
    }

    private static int move(TargetOptions target, String stage, Move move) throws IOException {
        target.stage(stage);
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            move.with(deployer.canary());
        }
        return 0;
    }
}
