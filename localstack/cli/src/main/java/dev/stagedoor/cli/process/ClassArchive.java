package dev.stagedoor.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The emulator's classes as the JVM has parsed them (an application class-data archive), kept beside the copy that it runs from:
 * halves the start. Made once for each copy and JDK, by starting and ending the emulator; one that does not fit is ignored by the JVM.
 */
final class ClassArchive {

    private final Home home;
    private final List<String> jvmOptions;

    ClassArchive(Home home, List<String> jvmOptions) {
        this.home = home;
        this.jvmOptions = jvmOptions;
    }

    /** Options that use the archive; none where it could not be made. */
    List<String> options() throws IOException {
        Path file = home.run()
                .resolve("emulator-" + Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "-") + ".jsa");
        if (!Files.exists(file)) {
            make(file);
        }
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }

    private void make(Path file) throws IOException {
        List<String> command = new ArrayList<>(EmulatorProcess.javaCommand(home, jvmOptions));
        command.add(1, "-XX:ArchiveClassesAtExit=" + file);
        command.addAll(
                List.of(EmulatorProcess.MAIN, "--port", "0", "--work-directory", home.workDirectory().toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            // It says in one line that it is ready; its orderly end writes the archive.
            process.inputReader().readLine();
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted while the class archive was made", e);
        }
    }
}
