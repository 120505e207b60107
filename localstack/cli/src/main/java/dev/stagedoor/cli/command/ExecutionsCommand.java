package dev.stagedoor.cli.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import dev.stagedoor.cli.executions.draw.EventTable;
import dev.stagedoor.cli.executions.draw.RunDrawing;
import dev.stagedoor.cli.executions.draw.Terminal;
import dev.stagedoor.cli.executions.draw.View;
import dev.stagedoor.cli.executions.find.Executions;
import dev.stagedoor.cli.executions.find.Found;
import dev.stagedoor.cli.executions.find.Listing;
import dev.stagedoor.cli.executions.find.Machine;
import dev.stagedoor.cli.executions.find.Machines;
import dev.stagedoor.cli.executions.find.MapRuns;
import dev.stagedoor.cli.executions.find.Search;
import dev.stagedoor.cli.executions.history.Event;
import dev.stagedoor.cli.executions.history.Histories;
import dev.stagedoor.cli.executions.run.Facts;
import dev.stagedoor.cli.executions.run.Run;
import dev.stagedoor.cli.executions.run.RunReader;
import dev.stagedoor.cli.failure.CommandFailure;
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
    private static final int USUAL = 20;

    @Mixin
    private TargetOptions target;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "a state machine: lists its executions. An execution, by its name, the beginning of it or its ARN: draws its way")
    private String name;

    @Option(names = "--failed", description = "list only what failed, timed out or was aborted")
    private boolean failed;

    @Option(names = "--last", paramLabel = "N", description = "list that many, 1 to 1000 (default " + USUAL + ")")
    private Integer last;

    @Option(names = "--events", description = "of an execution: its history as it is, event by event")
    private boolean events;

    @Option(names = "--input", description = "of an execution: also what went into each state and came out")
    private boolean data;

    @Override
    public Integer call() throws IOException {
        if (last != null && (last < 1 || last > MOST)) {
            throw new CommandFailure("--last takes 1 to " + MOST);
        }
        try (Deployer deployer = target.deployer(Home.fromSystemProperties())) {
            System.out.print(deployer.askStepFunctions(this::answer));
        }
        return 0;
    }

    private String answer(SfnClient states) {
        List<Machine> machines = new Machines(states, target.stack()).all();
        Found found = name == null ? null : new Search(machines, new Executions(states)).find(name);
        if (found instanceof Found.OfExecution execution) {
            refuse(failed || last != null, "--failed and --last are for lists, and " + name + " is one execution");
            return one(states, execution.facts());
        }
        refuse(events || data, "--events and --input are for one execution: say which");
        int width = Terminal.here().width();
        if (found instanceof Found.OfMapRun run) {
            return listing(states).text(run.arn(), wish(), Instant.now(), width);
        }
        List<Machine> wanted = found instanceof Found.OfMachine of ? List.of(of.machine()) : machines;
        return listing(states).text(wanted, wish(), Instant.now(), width);
    }

    private static void refuse(boolean refused, String why) {
        if (refused) {
            throw new CommandFailure(why);
        }
    }

    private Listing listing(SfnClient states) {
        return new Listing(new Machines(states, target.stack()), new Executions(states));
    }

    private Listing.Wish wish() {
        return new Listing.Wish(failed, last == null ? USUAL : last);
    }

    private String one(SfnClient states, Facts facts) {
        Terminal terminal = Terminal.here();
        List<Event> history = new Histories(states).of(facts.arn());
        if (events) {
            return EventTable.text(history, facts.started(), data, terminal.width());
        }
        Run run = RunReader.read(history);
        return new RunDrawing(facts, run).text(new View(terminal, Instant.now(), data, new MapRuns(states).of(run)));
    }
}
