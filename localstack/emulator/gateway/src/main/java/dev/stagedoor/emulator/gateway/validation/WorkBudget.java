package dev.stagedoor.emulator.gateway.validation;

/**
 * How much work one check may be: characters that patterns read, and steps from schema to schema. It is counted, not timed, so
 * that the same body always gets the same answer. The validator gives a pattern nothing that knows the check it belongs to, so
 * the budget of the current one hangs on its thread.
 */
final class WorkBudget {

    private static final long BASE = 1_000_000;
    private static final long PER_CHARACTER = 20;

    private final ThreadLocal<Left> current = ThreadLocal.withInitial(Left::new);

    private static final class Left {
        private long units;
    }

    /** A check of a body of this length begins on this thread. */
    void start(int length) {
        current.get().units = BASE + PER_CHARACTER * length;
    }

    void spend(long units) {
        Left left = current.get();
        left.units -= units;
        if (left.units < 0) {
            throw new WorkExceededException("the body cannot be checked within the work that its length allows");
        }
    }
}
