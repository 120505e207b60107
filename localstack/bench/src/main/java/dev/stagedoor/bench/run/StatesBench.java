package dev.stagedoor.bench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.stagedoor.bench.load.Load;
import dev.stagedoor.bench.process.Heap;
import dev.stagedoor.bench.report.Report;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Standard executions: how many, how long each takes, and what one costs that waits. */
final class StatesBench {

    private static final String MACHINE = "arn:aws:states:us-east-1:000000000000:stateMachine:";
    private static final int CONNECTIONS = 8;
    private static final int LOOKED_AT = 1_000;
    private static final int WAITING = 10_000;

    private final Load load;
    private final BenchSystem.Deployed api;
    private final BenchSystem system;
    private final long emulator;
    private final BenchOptions options;

    StatesBench(Load load, BenchSystem.Deployed api, BenchSystem system, long emulator, BenchOptions options) {
        this.load = load;
        this.api = api;
        this.system = system;
        this.emulator = emulator;
        this.options = options;
    }

    void run(Report report) throws IOException {
        try (SfnClient states = system.stateMachines()) {
            List<Load.Sample> samples = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                samples.add(load.run(api.at(BenchStack.PLAIN, "/standard"), CONNECTIONS, options.millis()));
            }
            report.subject("Standard machine of ten states: started", samples);
            report.percentiles("Standard machine of ten states: from start to end", durations(states));
            waiting(states, report);
        }
    }

    private static List<Double> durations(SfnClient states) {
        List<ExecutionListItem> ended = states.listExecutions(list -> list.stateMachineArn(MACHINE + "bench-standard")
                .statusFilter(ExecutionStatus.SUCCEEDED).maxResults(LOOKED_AT)).executions();
        return ended.stream()
                .map(execution -> Duration.between(execution.startDate(), execution.stopDate()).toNanos() / 1e6)
                .toList();
    }

    private void waiting(SfnClient states, Report report) throws IOException {
        long before = Heap.liveBytes(emulator);
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest start = HttpRequest.newBuilder(URI.create(api.url() + "/" + BenchStack.PLAIN + "/waiting")).build();
        for (int i = 0; i < WAITING; i++) {
            try {
                HttpResponse<String> response = http.send(start, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new IOException(
                            "An execution was not started: " + response.statusCode() + " " + response.body());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }
        if (states.listExecutions(
                list -> list.stateMachineArn(MACHINE + "bench-waiting").statusFilter(ExecutionStatus.RUNNING)
                        .maxResults(LOOKED_AT))
                .executions().size() < LOOKED_AT) {
            throw new IOException("The executions that should wait have ended");
        }
        double kilobytes = (Heap.liveBytes(emulator) - before) / 1024.0 / WAITING;
        report.text("%,d executions that wait for a worker".formatted(WAITING),
                String.format(Locale.ROOT, "%.1f KB of heap each", kilobytes));
    }
}
