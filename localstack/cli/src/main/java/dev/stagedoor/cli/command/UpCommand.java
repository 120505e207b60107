package dev.stagedoor.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.cli.process.EmulatorProcess;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.cli.process.RunState;
import dev.stagedoor.cli.process.Runs;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the emulator, deploys the system to it, and serves until Ctrl-C. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Builds what is missing, starts the emulator, deploys the system and serves until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "return when it is ready; ./stagedoor down ends it")
    private boolean detach;

    @Option(names = "--no-deploy", description = "start the emulator only; ./stagedoor deploy brings the system")
    private boolean noDeploy;

    @Option(names = "--port", defaultValue = "4566", description = "port on 127.0.0.1 (default ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--account-throttle-rate", description = "requests per second of all APIs together (default: AWS's 10,000)")
    private String throttleRate;

    @Option(names = "--account-throttle-burst", description = "and their burst (default: AWS's 5,000)")
    private String throttleBurst;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.fromSystemProperties();
        Optional<RunState> running = RunState.load(home);
        if (running.isPresent()) {
            throw new CommandFailure("already runs at " + running.get().endpoint()
                    + ". Deploy a change with ./stagedoor deploy, or end it with ./stagedoor down");
        }
        Runs.removeUnused(home);
        long began = System.nanoTime();
        EmulatorProcess emulator = EmulatorProcess.start(home, detach, arguments(home));
        RunState state = new RunState(emulator.pid(), detach ? 0 : ProcessHandle.current().pid(), emulator.endpoint(),
                home.run().getFileName().toString());
        Thread end = new Thread(() -> end(home, emulator, state), "end");
        Runtime.getRuntime().addShutdownHook(end);
        state.save(home);
        System.out.printf("  emulator   %s   account 000000000000   %.1f s%n", emulator.endpoint(),
                emulator.startMillis() / 1000.0);
        System.out.print(noDeploy
                ? "  deploy     nothing yet: ./stagedoor deploy brings the system%n".formatted()
                : new Welcome(deploy(home, emulator.endpoint())).text());
        System.out.printf("  ready in %.1f s%s%n", (System.nanoTime() - began) / 1e9,
                detach ? "; ./stagedoor down ends it" : "; Ctrl-C ends everything");
        if (detach) {
            Runtime.getRuntime().removeShutdownHook(end);
            return 0;
        }
        int status = emulator.waitFor();
        System.err.println("stagedoor: the emulator has ended (" + status + "). "
                + EmulatorProcess.lastWords(home).orElse("Its log is " + home.emulatorLog()));
        return 1;
    }

    private List<String> arguments(Home home) {
        List<String> arguments = new ArrayList<>(List.of("--port", Integer.toString(port), "--work-directory",
                home.workDirectory().toString()));
        if (throttleRate != null) {
            arguments.addAll(List.of("--account-throttle-rate", throttleRate));
        }
        if (throttleBurst != null) {
            arguments.addAll(List.of("--account-throttle-burst", throttleBurst));
        }
        return arguments;
    }

    private static Outputs deploy(Home home, String endpoint) throws IOException {
        try (Deployer deployer = Running.deployer(home, endpoint)) {
            return deployer.deploy();
        }
    }

    /** Runs at Ctrl-C, at {@code down}, and when the deployment fails. */
    private static void end(Home home, EmulatorProcess emulator, RunState state) {
        emulator.close();
        try {
            state.forget(home);
            Files.deleteIfExists(home.emulatorOutput());
        } catch (IOException e) {
            System.err.println("stagedoor: the state file could not be removed: " + e.getMessage());
        }
    }
}
