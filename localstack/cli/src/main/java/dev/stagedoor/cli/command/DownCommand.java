package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.process.EmulatorProcess;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.cli.process.RunState;
import picocli.CommandLine.Command;

/** Ends the emulator and everything that it started. */
@Command(name = "down", description = "Ends the emulator and forgets its state.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Home home = Home.fromSystemProperties();
        Optional<RunState> running = RunState.load(home);
        if (running.isEmpty()) {
            System.out.println("Nothing runs from this checkout.");
            return 0;
        }
        RunState state = running.get();
        // The owner ends the emulator itself, and says so in its terminal.
        ProcessHandle.of(state.ownerPid()).ifPresent(EmulatorProcess::end);
        ProcessHandle.of(state.pid()).ifPresent(EmulatorProcess::end);
        state.forget(home);
        System.out.println("Ended " + state.endpoint() + ". What was in it (stacks, tables, bookings) is forgotten.");
        return 0;
    }
}
