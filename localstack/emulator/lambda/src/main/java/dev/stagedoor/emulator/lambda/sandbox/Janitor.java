package dev.stagedoor.emulator.lambda.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Ends processes and deletes their files: one thing after another, on a thread that exists while there is something to do. */
final class Janitor {

    private static final Logger LOG = System.getLogger(Janitor.class.getName());

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), task -> {
                Thread janitor = new Thread(task, "sandbox-janitor");
                janitor.setDaemon(true);
                return janitor;
            });

    Janitor() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** After the end nothing is done any more: the emulator's directory goes as a whole. */
    void run(Runnable task) {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Something of a function could not be cleared away", e);
            }
        });
    }

    /** Completes when everything is done. Takes nothing any more. */
    Future<Void> close() {
        Promise<Void> done = Promise.promise();
        thread.execute(done::complete);
        thread.shutdown();
        return done.future();
    }
}
