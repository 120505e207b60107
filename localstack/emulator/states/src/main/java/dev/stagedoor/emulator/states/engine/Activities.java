package dev.stagedoor.emulator.states.engine;

/** Where tasks wait for a worker of their activity. */
public interface Activities {

    /** @return withdraws the task; nothing happens if a worker has it already */
    Runnable schedule(String activityArn, ActivityTask task);

    /**
     * What a worker gets.
     *
     * @param started called with the worker's name (null where it gave none) when a worker takes it
     */
    record ActivityTask(String token, String input, java.util.function.Consumer<String> started) {}
}
