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

        @Option(names = "--last", arity = "0..1", paramLabel = "PATH", fallbackValue = "", description = {
                "the latest request (the default),",
                "or the latest whose path has this in it: the system itself sends requests too, such as a payment's callback"})
        private String last = "";
    }

    @Override
    public Integer call() throws IOException {
        EmulatorClient emulator = new EmulatorClient(Running.required(Home.fromSystemProperties()).endpoint());
        String id = which.requestId == null && !which.last.isEmpty() ? latest(emulator, which.last) : which.requestId;
        String page = id == null ? "requests/last" : "requests/" + id;
        JsonNode record = emulator.get(page).orElseThrow(() -> new CommandFailure(id == null
                ? "no request came yet. Try one of the URLs that ./stagedoor status prints"
                : "no request " + id + " is remembered: the ring holds the last 1,000"));
        System.out.print(new Explanation(record).text());
        return 0;
    }

    private static String latest(EmulatorClient emulator, String path) throws IOException {
        JsonNode newest = emulator.get("requests").orElseThrow().path("requests");
        for (JsonNode request : newest) {
            if (request.path("path").asText().contains(path)) {
                return request.path("requestId").asText();
            }
        }
        throw new CommandFailure("none of the latest " + newest.size() + " requests had " + path + " in its path");
    }
}
