package dev.stagedoor.bench.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import dev.stagedoor.bench.load.Load;

/** Prints the table: medians, and in brackets the lowest and highest round. */
public final class Report {

    private final PrintStream out;

    /** @param millis how long each subject is under load in a round */
    public Report(PrintStream out, String client, int connections, int rounds, long millis) {
        this.out = out;
        out.printf(Locale.ROOT,
                "Load by %s, %d keep-alive connections, answers of 1 KB, %d interleaved rounds of %.1f s each after a warm-up,"
                        + "%nJDK %s on %d cores. Median (lowest..highest round).%n%n",
                client, connections, rounds, millis / 1000.0, System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
    }

    public void value(String what, double value, String unit) {
        line(what, String.format(Locale.ROOT, "%,.0f %s", value, unit));
    }

    public void figure(String what, List<Double> values, String unit) {
        line(what, new Figure(values).text(0) + " " + unit);
    }

    /** Rate and latencies of one subject. */
    public void subject(String name, List<Load.Sample> samples) {
        line(name, new Figure(samples.stream().map(Load.Sample::requestsPerSecond).toList()).text(0) + " requests/s");
        latencies("", samples);
    }

    /** Latencies of one subject whose rate was given. */
    public void latencies(String name, List<Load.Sample> samples) {
        line(name, "p50 " + new Figure(samples.stream().map(Load.Sample::p50Millis).toList()).text(2) + " ms, p99 "
                + new Figure(samples.stream().map(Load.Sample::p99Millis).toList()).text(2) + " ms");
    }

    /** A figure that speaks for itself. */
    public void text(String what, String value) {
        line(what, value);
    }

    /** One rate as a share of another's, round by round. */
    public void share(String what, List<Load.Sample> rate, List<Load.Sample> of) {
        List<Double> shares = java.util.stream.IntStream.range(0, rate.size())
                .mapToObj(i -> rate.get(i).requestsPerSecond() / of.get(i).requestsPerSecond()).toList();
        line(what, new Figure(shares).text(2));
    }

    /** Median and 99th percentile of single latencies in milliseconds. */
    public void percentiles(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        line(what, String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1)));
    }

    public void end() {
        out.println();
    }

    private void line(String what, String value) {
        out.printf("  %-58s %s%n", what, value);
    }
}
