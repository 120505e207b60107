package dev.stagedoor.emulator.core.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Stands for the emulator: starts a child and waits to be killed. Repeats what the child prints. */
public final class ParentMain {

    private ParentMain() {}

    public static void main(String[] args) throws Exception {
        try (ChildProcesses processes = new ChildProcesses()) {
            Process child = processes.start(new ChildProcesses.JvmSpec("test-child", List.of("-Xmx32m"),
                    List.of(ChildProcesses.location(ChildMain.class)), ChildMain.class.getName(), List.of(),
                    Map.of("OWN", "mine", "AWS_CONFIG_FILE", "/home/me/.aws/config"), Path.of(args[0])));
            child.getInputStream().transferTo(System.out);
        }
    }
}
