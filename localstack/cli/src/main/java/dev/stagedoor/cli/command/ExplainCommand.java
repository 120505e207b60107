package dev.stagedoor.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.cli.explain.Explanation;
import dev.stagedoor.cli.failure.CommandFailure;
import dev.stagedoor.cli.process.EmulatorClient;
import dev.stagedoor.cli.process.Home;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a request travelled. */
@Command(name = "explain", description = "Shows how a request travelled through the gateway.", mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    /** One request. */
    static final class Which {
        @Parameters(index = "0", paramLabel = "REQUEST-ID", description = "the x-amzn-RequestId of the answer")
        private String requestId;

        @Option(names = "--last", description = "the latest request (the default)")
        private boolean last;
    }

    @Override
    public Integer call() throws IOException {
        EmulatorClient emulator = new EmulatorClient(Running.required(Home.fromSystemProperties()).endpoint());
        String page = which.requestId == null ? "requests/last" : "requests/" + which.requestId;
        JsonNode record = emulator.get(page).orElseThrow(() -> new CommandFailure(which.requestId == null
                ? "no request came yet. Try one of the URLs that ./stagedoor status prints"
                : "no request " + which.requestId + " is remembered: the ring holds the last 1,000"));
        System.out.print(new Explanation(record).text());
        return 0;
    }
}
