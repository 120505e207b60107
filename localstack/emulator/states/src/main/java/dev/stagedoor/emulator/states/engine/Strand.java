package dev.stagedoor.emulator.states.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, in their order, on the threads of a pool; a thread is taken only while there are tasks. */
final class Strand implements Executor {

    /** After so many the pool's other work has its turn: an execution that loops does not keep a thread. */
    private static final int TURN = 64;

    private final Executor pool;
    private final Queue<Runnable> tasks = new ArrayDeque<>(4);
    private boolean running;

    Strand(Executor pool) {
        this.pool = pool;
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
            task.run();
        }
        pool.execute(this::turn);
    }
}
