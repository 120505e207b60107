package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.stagedoor.bench.load.Wrk;
import dev.stagedoor.bench.run.BenchOptions;
import dev.stagedoor.bench.run.BenchRun;
import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.cli.process.EmulatorProcess;
import dev.stagedoor.cli.process.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the gateway against the same back end called directly and against a bare proxy. */
@Command(name = "bench", description = "Measures the gateway, about two minutes, on an emulator of its own.", mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "5", description = "counted rounds, 1 to 20 (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "load on each subject in a round, 1 to 30 (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--wrk", description = "take wrk, which must be installed, as the load client")
    private boolean wrk;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > 20 || seconds < 1 || seconds > 30) {
            throw new CommandFailure("--rounds takes 1 to 20, --seconds 1 to 30");
        }
        if (wrk && !Wrk.installed()) {
            throw new CommandFailure(
                    "--wrk needs wrk on the path, and there is none. Install it, or leave the option out:"
                            + " the bench has a load client of its own");
        }
        Home home = Home.fromSystemProperties();
        new BenchRun(System.out, new BenchOptions(rounds, seconds * 1000L, wrk, EmulatorProcess.jvmOptions(home),
                home.run().resolve("functions/function.zip"))).run();
        return 0;
    }
}
