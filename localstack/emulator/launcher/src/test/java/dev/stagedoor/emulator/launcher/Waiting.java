package dev.stagedoor.emulator.launcher;

/** A program that says who it is and then waits for ever, also after its own threads and streams were tampered with. */
public final class Waiting {

    private Waiting() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println(ProcessHandle.current().pid() + " " + String.join(",", args));
        Runtime.getRuntime().addShutdownHook(new Thread(Waiting::forEver));
        forEver();
    }

    private static void forEver() {
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // Stubborn.
            }
        }
    }
}
