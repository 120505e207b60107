package dev.stagedoor.emulator.lambda.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** A process with a thread that reads its output, at the pace at which the event loop takes it. */
final class JvmProcess implements ChildProcess {

    /**
     * A process that the function has left behind may hold the output open: after the end what comes is taken, but a silence
     * this long is taken for the end of it, and so is the last of these looks.
     */
    private static final long MILLIS_OF_SILENCE = 500;
    private static final int MAX_LOOKS = 20;

    private final Process process;
    private final Instant usableUntil;
    private final Janitor janitor;
    private final Context context;
    private final Promise<Integer> exit = Promise.promise();
    private final Promise<Void> allRead = Promise.promise();
    /** How often lines were taken; known to the context alone. */
    private long deliveries;

    private JvmProcess(Process process, Instant usableUntil, Janitor janitor, Context context) {
        this.process = process;
        this.usableUntil = usableUntil;
        this.janitor = janitor;
        this.context = context;
    }

    /** @param output gets the lines, on the context */
    static JvmProcess watch(Process process, String name, Instant usableUntil, Janitor janitor, Context context,
            Consumer<List<String>> output) {
        JvmProcess jvm = new JvmProcess(process, usableUntil, janitor, context);
        Thread reader = new Thread(() -> jvm.read(output), "output of " + name);
        reader.setDaemon(true);
        reader.start();
        process.onExit().thenAccept(ended -> context.runOnContext(v -> jvm.ended(ended.exitValue())));
        return jvm;
    }

    private void read(Consumer<List<String>> output) {
        OutputLines lines = new OutputLines();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream stream = process.getInputStream()) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                deliver(lines.add(buffer, n), output);
            }
        } catch (IOException e) {
            // The process was killed: what it wrote before is read.
        }
        deliver(lines.rest(), output);
        allRead.complete();
    }

    private void ended(int status) {
        allRead.future().onComplete(read -> context.runOnContext(v -> exit.tryComplete(status)));
        awaitSilence(status, deliveries, MAX_LOOKS);
    }

    private void awaitSilence(int status, long deliveriesBefore, int looks) {
        context.owner().setTimer(MILLIS_OF_SILENCE, timer -> {
            if (deliveries == deliveriesBefore || looks == 1) {
                exit.tryComplete(status);
            } else {
                awaitSilence(status, deliveries, looks - 1);
            }
        });
    }

    /** Waits until the lines are taken: a function that logs faster waits at its own output. */
    private void deliver(List<String> lines, Consumer<List<String>> output) {
        if (lines.isEmpty()) {
            return;
        }
        CountDownLatch taken = new CountDownLatch(1);
        context.runOnContext(v -> {
            try {
                deliveries++;
                if (!exit.future().isComplete()) {
                    output.accept(lines);
                }
            } finally {
                taken.countDown();
            }
        });
        try {
            taken.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Future<Integer> exit() {
        return exit.future();
    }

    @Override
    public Instant usableUntil() {
        return usableUntil;
    }

    @Override
    public void kill() {
        janitor.run(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
