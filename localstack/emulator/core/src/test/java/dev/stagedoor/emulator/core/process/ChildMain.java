package dev.stagedoor.emulator.core.process;

import java.util.concurrent.CountDownLatch;

/** Stands for a function: prints what it sees, starts a process of its own, never ends, and hangs when asked to exit. */
public final class ChildMain {

    private ChildMain() {}

    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildMain::hang));
        Process own = new ProcessBuilder("/bin/sleep", "600").start();
        System.getenv().forEach((name, value) -> System.out.println("env " + name + "=" + value));
        System.out.println("home " + System.getProperty("user.home"));
        System.out.println("pids " + ProcessHandle.current().pid() + " " + own.pid());
        hang();
    }

    private static void hang() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // Stubborn on purpose.
            }
        }
    }
}
