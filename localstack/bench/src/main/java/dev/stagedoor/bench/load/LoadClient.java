package dev.stagedoor.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The own load client's JVM: one thread, one selector, to loopback only. */
public final class LoadClient {

    private LoadClient() {}

    /**
     * Reads an {@link Order} for each run and answers it with a line {@code answered admitted elapsedNanos p50Nanos p99Nanos}, or
     * {@code failed: why}. Ends with its standard input.
     */
    public static void main(String[] args) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            try {
                LoadRun.Result result = new LoadRun(Order.parse(order)).run();
                System.out.printf(Locale.ROOT, "%d %d %d %d %d%n", result.answered(), result.admitted(),
                        result.elapsedNanos(), result.latencies().percentile(0.5),
                        result.latencies().percentile(0.99));
            } catch (IOException e) {
                System.out.println("failed: " + e.getMessage());
            }
        }
    }
}
