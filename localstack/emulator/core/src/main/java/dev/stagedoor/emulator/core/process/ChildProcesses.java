package dev.stagedoor.emulator.core.process;

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
 * credentials files point to nothing, and instance metadata is off.
 */
public final class ChildProcesses implements AutoCloseable {

    private static final Map<String, String> ALWAYS = Map.of(
            "AWS_CONFIG_FILE", "/nonexistent", "AWS_SHARED_CREDENTIALS_FILE", "/nonexistent",
            "AWS_EC2_METADATA_DISABLED", "true", "LANG", "en_US.UTF-8", "TZ", ":UTC");

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /**
     * What to start.
     *
     * @param name for {@code ps} and for error texts
     * @param jvmOptions such as {@code -Xmx128m}
     * @param classPath jars and directories; the launcher's own is added
     * @param mainClass the class whose main the launcher calls
     * @param environment the child's whole environment but for {@link #ALWAYS}
     */
    public record JvmSpec(String name, List<String> jvmOptions, List<Path> classPath, String mainClass,
            List<String> arguments, Map<String, String> environment, Path workingDirectory) {}

    /**
     * Starts a JVM. Its standard output and error come out of {@link Process#getInputStream()} together; its standard input
     * belongs to the launcher: closing it, or the death of this process, ends the child.
     */
    public Process start(JvmSpec spec) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvmOptions());
        command.add("-cp");
        List<String> classPath = new ArrayList<>();
        classPath.add(location(Launcher.class).toString());
        spec.classPath().forEach(p -> classPath.add(p.toString()));
        command.add(String.join(java.io.File.pathSeparator, classPath));
        command.add(Launcher.class.getName());
        command.add(spec.mainClass());
        command.addAll(spec.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(ALWAYS);
        builder.environment().putAll(spec.environment());
        Process process = builder.start();
        running.add(process);
        process.onExit().thenRun(() -> running.remove(process));
        return process;
    }

    /** The jar or class directory that a class was loaded from. */
    public static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A code source is a file: " + type, e);
        }
    }

    /** Ends every child that still runs, by its process handle and nothing else. */
    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
    }
}
