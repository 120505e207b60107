package dev.stagedoor.cli.command;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.cli.process.EmulatorProcess;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.cli.process.RunState;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Distribution;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;

/** The emulator that a command needs. */
final class Running {

    private Running() {}

    static RunState required(Home home) throws IOException {
        Optional<RunState> running = RunState.load(home);
        if (running.isPresent()) {
            return running.get();
        }
        throw new CommandFailure("nothing runs from this checkout. "
                + EmulatorProcess.lastWords(home).orElse("Start it with ./stagedoor up"));
    }

    /** A deployer to the emulator at that endpoint, with the stack and stage that {@code up} deploys. */
    static Deployer deployer(Home home, String endpoint) {
        return new Deployer(Options.of(Target.EMBEDDED).withEndpoint(URI.create(endpoint)),
                Distribution.in(home.run()), TargetOptions.console());
    }
}
