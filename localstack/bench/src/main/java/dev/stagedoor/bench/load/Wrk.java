package dev.stagedoor.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The well-known load generator, where it is installed. */
public final class Wrk implements Load {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern LATENCY = Pattern.compile("(50|99)%\\s+([\\d.]+)(us|ms|s)\\b");

    /** True if it is on the path. */
    public static boolean installed() {
        try {
            Process process = new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Sample run(Request request, int connections, long millis) throws IOException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections,
                "-d" + Math.max(1, millis / 1000) + "s", "--latency"));
        request.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(request.uri().toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return parse(request.uri(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    static Sample parse(URI target, String report) throws IOException {
        Matcher rate = RATE.matcher(report);
        if (!rate.find() || report.contains("Non-2xx") || report.contains("Socket errors")) {
            throw new IOException("wrk on " + target + ":\n" + report);
        }
        double p50 = 0;
        double p99 = 0;
        for (Matcher latency = LATENCY.matcher(report); latency.find();) {
            double millis = Double.parseDouble(latency.group(2)) * switch (latency.group(3)) {
                case "us" -> 0.001;
                case "ms" -> 1;
                default -> 1000;
            };
            if (latency.group(1).equals("50")) {
                p50 = millis;
            } else {
                p99 = millis;
            }
        }
        return new Sample(Double.parseDouble(rate.group(1)), p50, p99);
    }

    @Override
    public void close() {
        // Every run is a process of its own that has ended.
    }
}
