package dev.stagedoor.cli.command;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import dev.stagedoor.cli.process.Home;
import dev.stagedoor.cli.process.RunState;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Distribution;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.console.PlainConsole;
import dev.stagedoor.infra.deployer.console.TerminalConsole;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import picocli.CommandLine.Option;

/** The options of every command that speaks to a target. */
final class TargetOptions {

    @Option(names = "--target", defaultValue = "embedded", paramLabel = "embedded|localstack|aws", description = "where the system is (default ${DEFAULT-VALUE})")
    private String target;

    @Option(names = "--endpoint", description = "another URL of the target's API")
    private URI endpoint;

    @Option(names = "--region", description = "on aws: another region than the SDK's default")
    private String region;

    @Option(names = "--stack", defaultValue = "stagedoor", description = "name of the stack (default ${DEFAULT-VALUE})")
    private String stack;

    @Option(names = "--stage", defaultValue = "dev", description = "which stage, dev or prod (default ${DEFAULT-VALUE})")
    private String stage;

    @Option(names = "--account-logs", description = "on aws: let API Gateway write logs, a setting of the whole account")
    private boolean accountLogs;

    @Option(names = "--yes", description = "on aws: yes to what costs money or takes something away")
    private boolean yes;

    /** A deployer for the target; the embedded one is the emulator that runs from this checkout. */
    Deployer deployer(Home home) throws IOException {
        return deployer(home, console());
    }

    /** A deployer that is quiet about its steps. */
    Deployer deployer(Home home, Console console) throws IOException {
        Options options = Options.of(Target.of(target)).withStack(stack).withStage(stage).withAccountLogs(accountLogs)
                .withYes(yes);
        options = embeddedEndpoint(home).map(options::withEndpoint).orElse(options);
        options = region == null ? options : options.withRegion(region);
        return new Deployer(options, Distribution.in(home.run()), console);
    }

    /** For a command that takes the stage as an argument of its own. */
    void stage(String other) {
        stage = other;
    }

    /** Name of the main stack. */
    String stack() {
        return stack;
    }

    boolean isEmbedded() {
        return Target.of(target) == Target.EMBEDDED;
    }

    private Optional<URI> embeddedEndpoint(Home home) throws IOException {
        if (endpoint != null || !isEmbedded()) {
            return Optional.ofNullable(endpoint);
        }
        RunState running = Running.required(home);
        return Optional.of(URI.create(running.endpoint()));
    }

    /** On a terminal progress moves on one line; in a file every line stays. */
    static Console console() {
        return System.console() == null ? new PlainConsole(System.out) : new TerminalConsole(System.out);
    }
}
