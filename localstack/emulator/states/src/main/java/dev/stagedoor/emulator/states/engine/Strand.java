package dev.stagedoor.emulator.states.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs tasks one after the other, in their order, on the threads of a pool; a thread is taken only while there are tasks. */
final class Strand implements Executor {

    /** After so many the pool's other work has its turn: an execution that loops does not keep a thread. */
    private static final int TURN = 64;

    private final Executor pool;
    private final Consumer<Throwable> defects;
    private final Queue<Runnable> tasks = new ArrayDeque<>(4);
    private boolean running;

    /** @param defects is told, on this strand, what a task threw; the tasks after it run all the same */
    Strand(Executor pool, Consumer<Throwable> defects) {
        this.pool = pool;
        this.defects = defects;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        pool.execute(this::turn);
    }

    private void turn() {
        for (int i = 0; i < TURN; i++) {
            Runnable task;
            synchronized (tasks) {
                task = tasks.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            run(task);
        }
        pool.execute(this::turn);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError e) {
            defects.accept(e);
        }
    }
}
