package dev.stagedoor.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the parts of a bench as JVMs of their own, on this JVM's class path, and ends them together. */
public final class Jvms implements AutoCloseable {

    private final List<Process> started = new ArrayList<>();

    /** A JVM without the launcher: it reads its standard input itself and must end with it. */
    public Process start(String mainClass, List<String> arguments) throws IOException {
        return start(List.of("-XX:+UseSerialGC", "-Xmx256m"), List.of(mainClass), arguments);
    }

    /** A JVM under the launcher, which ends it with us; gives the first line that it prints. */
    public Started startAndRead(List<String> jvmOptions, String mainClass, List<String> arguments) throws IOException {
        Process process = start(jvmOptions, List.of("dev.stagedoor.emulator.launcher.Launcher", mainClass), arguments);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException(mainClass + " ended before it was ready");
        }
        Thread drain = new Thread(() -> out.lines().forEach(rest -> {
            // What it says later interests nobody, but its pipe must not fill up.
        }), "drain-" + process.pid());
        drain.setDaemon(true);
        drain.start();
        return new Started(process, line);
    }

    /** A process and the line by which it said that it is ready. */
    public record Started(Process process, String line) {}

    private Process start(List<String> jvmOptions, List<String> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    @Override
    public void close() {
        started.forEach(Process::destroy);
    }
}
