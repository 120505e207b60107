package dev.stagedoor.bench.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured, and for how long.
 *
 * @param rounds counted rounds
 * @param millis how long each subject is under load in a round
 * @param wrk wrk is the load client, which must be installed, instead of our own
 * @param emulatorJvmOptions those that {@code up} starts the emulator with; the bare proxy gets the same
 * @param bookingsZip the function whose cold start is printed beside the echo's
 */
public record BenchOptions(int rounds, long millis, boolean wrk, List<String> emulatorJvmOptions, Path bookingsZip) {}
