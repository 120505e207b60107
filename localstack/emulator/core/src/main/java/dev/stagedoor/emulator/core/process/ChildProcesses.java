package dev.stagedoor.emulator.core.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.launcher.Launcher;

/**
 * Starts JVMs through the {@link Launcher}, from an empty environment, and ends those that are left. Thread-safe.
 *
 * <p>The user's own AWS account must stay out of reach: no variable of the parent is inherited, the shared configuration and
 * credentials files point to nothing, instance metadata is off, and the home directory is the working directory.
 */
public final class ChildProcesses implements AutoCloseable {

    private static final Map<String, String> DEFAULTS = Map.of("LANG", "en_US.UTF-8", "TZ", ":UTC");
    private static final Map<String, String> ALWAYS = Map.of("AWS_CONFIG_FILE", "/nonexistent",
            "AWS_SHARED_CREDENTIALS_FILE", "/nonexistent", "AWS_EC2_METADATA_DISABLED", "true");

    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * What to start.
     *
     * @param name for {@code ps} and for error texts
     * @param jvmOptions such as {@code -Xmx128m}
     * @param classPath jars and directories; the launcher's own is added
     * @param mainClass the class whose main the launcher calls
     * @param environment the child's whole environment but for {@code LANG} and {@code TZ}, where it does not set them, and for
     *        what keeps it away from the user's account, which it cannot change
     */
    public record JvmSpec(String name, List<String> jvmOptions, List<Path> classPath, String mainClass,
            List<String> arguments, Map<String, String> environment, Path workingDirectory) {}

    /**
     * Starts a JVM. Its standard output and error come out of {@link Process#getInputStream()} together; its standard input
     * belongs to the launcher: closing it, or the death of this process, ends the child.
     *
     * @throws IOException if the system cannot start it, or after {@link #close}
     */
    public Process start(JvmSpec spec) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(spec)).directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(DEFAULTS);
        builder.environment().putAll(spec.environment());
        builder.environment().putAll(ALWAYS);
        Process process = builder.start();
        running.add(process);
        process.onExit().thenRun(() -> running.remove(process));
        if (closed) {
            end(process);
            throw new IOException(spec.name() + " was started after the end");
        }
        return process;
    }

    private static List<String> command(JvmSpec spec) {
        List<String> classPath = new ArrayList<>();
        classPath.add(location(Launcher.class).toString());
        spec.classPath().forEach(path -> classPath.add(path.toString()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvmOptions());
        command.add("-Dstagedoor.child=" + spec.name());
        command.add("-Duser.home=" + spec.workingDirectory());
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath));
        command.add(Launcher.class.getName());
        command.add(spec.mainClass());
        command.addAll(spec.arguments());
        return command;
    }

    /** The jar or class directory that a class was loaded from. */
    public static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A code source is a file: " + type, e);
        }
    }

    /** Ends every child that still runs, and what it started, by process handle and nothing else. No other can be started. */
    @Override
    public void close() {
        closed = true;
        running.forEach(ChildProcesses::end);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
