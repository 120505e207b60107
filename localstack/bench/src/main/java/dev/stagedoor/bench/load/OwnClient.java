package dev.stagedoor.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    public Sample run(Request request, int connections, long millis) throws IOException {
        return run(Order.closedLoop(request, connections, millis)).sample();
    }

    /**
     * What a run saw.
     *
     * @param seconds how long it took
     * @param admitted answers that were 200
     * @param answered all answers
     */
    public record Counted(Sample sample, double seconds, long admitted, long answered) {}

    /** As the order says: paced, or with 429 among the answers. */
    public Counted run(Order order) throws IOException {
        orders.println(order.line());
        String answer = answers.readLine();
        if (answer == null || answer.startsWith("failed")) {
            throw new IOException("Load on " + order.request().uri() + ": " + answer);
        }
        long[] numbers = Arrays.stream(answer.split(" ")).mapToLong(Long::parseLong).toArray();
        double seconds = numbers[2] / 1e9;
        return new Counted(new Sample(numbers[0] / seconds, numbers[3] / 1e6, numbers[4] / 1e6), seconds, numbers[1],
                numbers[0]);
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
