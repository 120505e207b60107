package dev.stagedoor.emulator.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another main class and ends this JVM, and what it started, when the parent ends, however that happens: the parent holds
 * the write end of our standard input, and the system closes it even after {@code kill -9}. What the program started ends with
 * it, too, unless the program is killed or has detached it.
 */
public final class Launcher {

    private static final int ENDED_BY_PARENT = 143;

    private Launcher() {}

    /** @param args the main class, then its arguments */
    public static void main(String[] args) throws Throwable {
        InputStream parent = System.in;
        // The program must not eat what we wait for.
        System.setIn(InputStream.nullInputStream());
        Thread watch = new Thread(() -> haltAtEndOf(parent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::endDescendants, "end-of-descendants"));
        Method main = Class.forName(args[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void haltAtEndOf(InputStream parent) {
        try {
            while (parent.read() != -1) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe is an ended parent as well.
        } finally {
            endWithWhatWeStarted();
        }
    }

    private static void endWithWhatWeStarted() {
        try {
            endDescendants();
        } finally {
            // Not exit: a shutdown hook of the program could hang.
            Runtime.getRuntime().halt(ENDED_BY_PARENT);
        }
    }

    private static void endDescendants() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
