package dev.stagedoor.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.stagedoor.bench.process.Jvms;

/** The load client of this module, kept warm in a JVM of its own. */
public final class OwnClient implements Load {

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    public OwnClient(Jvms jvms) throws IOException {
        process = jvms.start(LoadClient.class.getName(), List.of());
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "own client";
    }

    @Override
    public Sample run(URI target, int connections, long millis) throws IOException {
        orders.println(target + " " + connections + " " + millis);
        String answer = answers.readLine();
        if (answer == null || answer.startsWith("failed")) {
            throw new IOException("Load on " + target + ": " + answer);
        }
        String[] words = answer.split(" ");
        return new Sample(Long.parseLong(words[0]) * 1e9 / Long.parseLong(words[1]), Long.parseLong(words[2]) / 1e6,
                Long.parseLong(words[3]) / 1e6);
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
