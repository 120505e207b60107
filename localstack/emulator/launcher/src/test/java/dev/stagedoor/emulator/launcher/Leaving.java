package dev.stagedoor.emulator.launcher;

import java.util.List;

/** A program that starts another one, says who that is, and exits. */
public final class Leaving {

    private Leaving() {}

    public static void main(String[] args) throws Exception {
        Process left = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx32m",
                "-cp", System.getProperty("java.class.path"), Waiting.class.getName())).start();
        System.out.println(left.pid() + " left");
        System.exit(3);
    }
}
