package dev.stagedoor.emulator.lambda.sandbox;

import java.nio.file.Path;
import java.util.List;

/** How a function's JVM is started: as the managed runtime does it, for a fast cold start and little memory. */
final class JvmOptions {

    private JvmOptions() {}

    /**
     * @param memorySize megabytes of the function; the managed runtime gives 85 % of them to the heap
     * @param temporary what is {@code /tmp} on AWS
     */
    static List<String> of(int memorySize, Path temporary) {
        return List.of("-Xmx" + memorySize * 85 / 100 + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary);
    }
}
