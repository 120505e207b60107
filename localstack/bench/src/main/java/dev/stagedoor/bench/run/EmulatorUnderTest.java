package dev.stagedoor.bench.run;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.bench.process.Jvms;

/**
 * An emulator of the bench's own, on a free port. The account throttle stays on; its rate is raised so that it is not what is
 * measured.
 */
record EmulatorUnderTest(String endpoint, long pid, double readyMillis) {

    private static final String MAIN = "dev.stagedoor.emulator.server.Main";
    private static final Pattern ENDPOINT = Pattern.compile("\"endpoint\"\\s*:\\s*\"([^\"]+)\"");

    static EmulatorUnderTest start(Jvms jvms, BenchOptions options) throws IOException {
        long began = System.nanoTime();
        Jvms.Started started = jvms.startAndRead(options.emulatorJvmOptions(), MAIN, List.of("--port", "0",
                "--account-throttle-rate", "10000000", "--account-throttle-burst", "10000000"));
        Matcher endpoint = ENDPOINT.matcher(started.line());
        if (!endpoint.find()) {
            throw new IOException("The emulator said: " + started.line());
        }
        return new EmulatorUnderTest(endpoint.group(1), started.process().pid(), (System.nanoTime() - began) / 1e6);
    }
}
