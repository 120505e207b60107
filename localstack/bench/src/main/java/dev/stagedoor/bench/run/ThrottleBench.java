package dev.stagedoor.bench.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.stagedoor.bench.load.Load;
import dev.stagedoor.bench.load.Order;
import dev.stagedoor.bench.load.OwnClient;
import dev.stagedoor.bench.load.Request;
import dev.stagedoor.bench.process.Jvms;
import dev.stagedoor.bench.report.Report;

/**
 * Whether throttling is exact, and whether it protects: a method with a limit of its own at ten times that limit, and what another
 * method, which has none, notices of it. Paced, by the own client whatever the load client of the other figures is.
 */
final class ThrottleBench {

    private static final int OVERLOAD = 10;
    private static final int CONNECTIONS = 16;
    private static final int OTHERS_RATE = 1_000;
    private static final int EXACT_MILLIS = 10_000;

    private final Jvms jvms;
    private final Request limited;
    private final Request unlimited;
    private final BenchOptions options;

    ThrottleBench(Jvms jvms, BenchSystem.Deployed api, BenchOptions options) {
        this.jvms = jvms;
        this.limited = api.at(BenchStack.PLAIN, "/limited");
        this.unlimited = api.at(BenchStack.PLAIN, "/mock");
        this.options = options;
    }

    void run(Report report) throws IOException {
        try (OwnClient crowd = new OwnClient(jvms); OwnClient other = new OwnClient(jvms)) {
            OwnClient.Counted counted = crowd.run(overload(EXACT_MILLIS));
            double allowed = BenchStack.LIMITED_BURST + BenchStack.LIMITED_RATE * counted.seconds();
            report.text("throttle: admitted of %,d in %.1f s at %d times the rate".formatted(counted.answered(),
                    counted.seconds(), OVERLOAD),
                    "%,d; burst + rate x time is %,.0f (%+.2f %%)".formatted(counted.admitted(), allowed,
                            (counted.admitted() / allowed - 1) * 100));
            List<Load.Sample> alone = new ArrayList<>();
            List<Load.Sample> beside = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                alone.add(other.run(steady()).sample());
                CompletableFuture<Void> crowded = CompletableFuture
                        .runAsync(() -> overloadFor(crowd, options.millis()));
                beside.add(other.run(steady()).sample());
                join(crowded);
            }
            report.latencies("an unlimited method, alone", alone);
            report.latencies("the same beside the overloaded one", beside);
        }
    }

    private Order overload(long millis) {
        return new Order(limited, CONNECTIONS, millis, BenchStack.LIMITED_RATE * OVERLOAD, true);
    }

    private Order steady() {
        return new Order(unlimited, CONNECTIONS, options.millis(), OTHERS_RATE, false);
    }

    private void overloadFor(OwnClient crowd, long millis) {
        try {
            crowd.run(overload(millis));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void join(CompletableFuture<Void> crowded) throws IOException {
        try {
            crowded.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }
}
