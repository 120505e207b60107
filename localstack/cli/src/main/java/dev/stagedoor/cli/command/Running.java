package dev.stagedoor.cli.command;

import java.io.IOException;

import dev.stagedoor.cli.CommandFailure;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.cli.process.RunState;

/** The emulator that a command needs. */
final class Running {

    private Running() {}

    static RunState required(Home home) throws IOException {
        return RunState.load(home)
                .orElseThrow(() -> new CommandFailure("nothing runs from this checkout. Start it with ./stagedoor up"));
    }
}
