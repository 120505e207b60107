package dev.stagedoor.emulator.launcher;

import java.io.InputStream;
import java.util.List;

/** A JVM that starts a child through the launcher, as the emulator does, passes its output on and waits. */
public final class Parent {

    private Parent() {}

    public static void main(String[] args) throws Exception {
        Process child = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx32m",
                "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), Waiting.class.getName(), "a",
                "b"))
                .redirectErrorStream(true).start();
        try (InputStream output = child.getInputStream()) {
            output.transferTo(System.out);
        }
    }
}
