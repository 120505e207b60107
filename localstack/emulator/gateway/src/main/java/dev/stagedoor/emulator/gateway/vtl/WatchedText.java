package dev.stagedoor.emulator.gateway.vtl;

/** A text that tells somebody from time to time that it is being read: a regular expression that backtracks for ever can be ended. */
public final class WatchedText implements CharSequence {

    /** Characters read between two calls of the watcher. */
    public static final int READS = 4_096;

    private final String text;
    private final Runnable watcher;
    private int reads;

    /** @param watcher called after every {@link #READS} characters; it ends the reading by an exception of its own */
    public WatchedText(String text, Runnable watcher) {
        this.text = text;
        this.watcher = watcher;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS == 0) {
            watcher.run();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
