package dev.stagedoor.cli.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.CommandFailure;
import dev.stagedoor.cli.executions.draw.RunDrawing;
import dev.stagedoor.cli.executions.draw.Terminal;
import dev.stagedoor.cli.executions.find.Executions;
import dev.stagedoor.cli.executions.find.Found;
import dev.stagedoor.cli.executions.find.Listing;
import dev.stagedoor.cli.executions.find.Machine;
import dev.stagedoor.cli.executions.find.Machines;
import dev.stagedoor.cli.executions.find.Search;
import dev.stagedoor.cli.executions.history.Histories;
import dev.stagedoor.cli.executions.run.Facts;
import dev.stagedoor.cli.executions.run.RunReader;
import dev.stagedoor.cli.process.Home;
import dev.stagedoor.infra.deployer.Deployer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Lists executions of state machines, or draws the way of one. */
@Command(name = "executions", mixinStandardHelpOptions = true, description = "Lists executions of the state machines, or draws the way of one.")
public final class ExecutionsCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Mixin
    private TargetOptions target;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "a state machine: lists its executions. An execution, by its name, the beginning of it or its ARN: draws its way")
    private String name;

    @Option(names = "--failed", description = "list only what failed, timed out or was aborted")
    private boolean failed;

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", description = "list that many, 1 to 1000 (default ${DEFAULT-VALUE})")
    private int last;

    @Override
    public Integer call() throws IOException {
        if (last < 1 || last > MOST) {
            throw new CommandFailure("--last takes 1 to " + MOST);
        }
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            System.out.print(deployer.askStepFunctions(this::answer));
        }
        return 0;
    }

    private String answer(SfnClient states) {
        Machines machines = new Machines(states, target.stack());
        Executions executions = new Executions(states);
        Found found = name == null ? null : new Search(machines.all(), executions).find(name);
        if (found instanceof Found.OfExecution execution) {
            return drawing(execution.facts(), new Histories(states));
        }
        List<Machine> wanted = found instanceof Found.OfMachine of ? List.of(of.machine()) : machines.all();
        return new Listing(machines, executions).text(wanted, failed, last, Instant.now(), Terminal.here().width());
    }

    private static String drawing(Facts facts, Histories histories) {
        Terminal terminal = Terminal.here();
        return new RunDrawing(facts, RunReader.read(histories.of(facts.arn()))).text(Instant.now(), terminal.width(),
                terminal.strokes());
    }
}
