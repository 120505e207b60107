package dev.stagedoor.bench.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.bench.load.Load;
import dev.stagedoor.bench.load.OwnClient;
import dev.stagedoor.bench.load.Request;
import dev.stagedoor.bench.load.Wrk;
import dev.stagedoor.bench.peer.BackEnd;
import dev.stagedoor.bench.peer.BareProxy;
import dev.stagedoor.bench.process.Jvms;
import dev.stagedoor.bench.process.Memory;
import dev.stagedoor.bench.report.Report;

/**
 * One interleaved run: in every round each subject gets its turn, so that a noisy minute hits all of them alike. Bounded: the
 * rounds take {@code rounds * subjects * millis}, about two minutes in all by default.
 */
public final class BenchRun {

    private static final int CONNECTIONS = 32;
    /** Not counted; the compiler needs this long until the rates hold. */
    private static final int WARM_UP_ROUNDS = 3;
    private static final String MOCK = "MOCK";
    private static final String DIRECT = "back end, called directly";
    private static final String BARE = "bare Vert.x proxy";
    private static final String PROXY = "HTTP_PROXY";
    private static final String FULL_PROXY = "HTTP_PROXY: key, quota, throttle, cache miss, access log, metrics";
    private static final String CACHED = "HTTP_PROXY: answered by the cache";
    private static final String FULL_MOCK = "MOCK: key, quota, throttle, cache miss, access log, metrics";
    private static final String TEMPLATES = "MOCK: templates rendered";
    private static final String QUEUE = "AWS: a message to SQS";
    private static final String EXPRESS = "AWS: a synchronous Express machine of five states";

    private final PrintStream out;
    private final BenchOptions options;

    public BenchRun(PrintStream out, BenchOptions options) {
        this.out = out;
        this.options = options;
    }

    /** Runs the bench and prints its table. */
    public void run() throws IOException {
        try (Jvms jvms = new Jvms(); Load load = options.wrk() ? new Wrk() : new OwnClient(jvms)) {
            EmulatorUnderTest emulator = EmulatorUnderTest.start(jvms, options);
            Report report = new Report(out, load.name(), CONNECTIONS, options.rounds(), options.millis());
            report.value("emulator: ready after", emulator.readyMillis(), "ms");
            report.value("emulator: resident memory at idle", Memory.residentMegabytes(emulator.pid()), "MB");
            int backEnd = port(jvms, List.of("-Xmx256m"), BackEnd.class, List.of());
            int proxy = port(jvms, options.emulatorJvmOptions(), BareProxy.class, List.of(Integer.toString(backEnd)));
            BenchSystem system = new BenchSystem(emulator.endpoint());
            BenchSystem.Deployed api = system.deploy(backEnd, options.rounds());

            Map<String, Request> subjects = new LinkedHashMap<>();
            subjects.put(DIRECT, Request.to("http://127.0.0.1:" + backEnd + "/"));
            subjects.put(BARE, Request.to("http://127.0.0.1:" + proxy + "/"));
            subjects.put(PROXY, api.at(BenchStack.PLAIN, "/proxy"));
            subjects.put(FULL_PROXY, api.at(BenchStack.FULL, "/customers/proxy").with("x-api-key", api.apiKey())
                    .with("Cache-Control", "max-age=0"));
            subjects.put(CACHED, api.at(BenchStack.FULL, "/proxy"));
            subjects.put(MOCK, api.at(BenchStack.PLAIN, "/mock"));
            subjects.put(FULL_MOCK, api.at(BenchStack.FULL, "/customers/mock").with("x-api-key", api.apiKey())
                    .with("Cache-Control", "max-age=0"));
            subjects.put(TEMPLATES, api.at(BenchStack.PLAIN, "/templates?show=Hamlet"));
            subjects.put(QUEUE, api.at(BenchStack.PLAIN, "/queue"));
            subjects.put(EXPRESS, api.at(BenchStack.PLAIN, "/express"));
            Map<String, List<Load.Sample>> samples = rounds(load, subjects);
            samples.forEach(report::subject);
            report.share("HTTP_PROXY / bare Vert.x proxy", samples.get(PROXY), samples.get(BARE));
            report.share("HTTP_PROXY / back end, called directly", samples.get(PROXY), samples.get(DIRECT));
            report.share("HTTP_PROXY with everything / HTTP_PROXY", samples.get(FULL_PROXY), samples.get(PROXY));
            report.value("emulator: resident memory after the load", Memory.residentMegabytes(emulator.pid()), "MB");

            new ThrottleBench(jvms, api, options).run(report);
            new LambdaBench(api.url() + "/" + BenchStack.PLAIN, system, options).run(report);
            // Last: its executions go on waiting, and take their part of the heap.
            new StatesBench(load, api, system, emulator.pid(), options).run(report);
            report.end();
        }
    }

    private Map<String, List<Load.Sample>> rounds(Load load, Map<String, Request> subjects) throws IOException {
        Map<String, List<Load.Sample>> samples = new LinkedHashMap<>();
        for (int round = 1 - WARM_UP_ROUNDS; round <= options.rounds(); round++) {
            for (Map.Entry<String, Request> subject : subjects.entrySet()) {
                out.printf("\r  %s: %-40s", label(round), subject.getKey());
                out.flush();
                Load.Sample sample = load.run(subject.getValue(), CONNECTIONS, options.millis());
                if (round > 0) {
                    samples.computeIfAbsent(subject.getKey(), k -> new ArrayList<>()).add(sample);
                }
            }
        }
        out.printf("\r%60s\r", "");
        return samples;
    }

    private String label(int round) {
        return round > 0
                ? "round %d of %d".formatted(round, options.rounds())
                : "warm-up %d of %d".formatted(round + WARM_UP_ROUNDS, WARM_UP_ROUNDS);
    }

    private static int port(Jvms jvms, List<String> jvmOptions, Class<?> main, List<String> arguments)
            throws IOException {
        return Integer.parseInt(jvms.startAndRead(jvmOptions, main.getName(), arguments).line());
    }
}
