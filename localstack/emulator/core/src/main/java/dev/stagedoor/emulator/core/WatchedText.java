package dev.stagedoor.emulator.core;

/** A text that tells somebody from time to time that it is being read: a regular expression that backtracks for ever can be ended. */
public final class WatchedText implements CharSequence {

    private final String text;
    private final int every;
    private final Runnable watcher;
    private int reads;

    /**
     * @param every how many characters are read between two calls of the watcher
     * @param watcher ends the reading by an exception of its own
     */
    public WatchedText(String text, int every, Runnable watcher) {
        this.text = text;
        this.every = every;
        this.watcher = watcher;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % every == 0) {
            watcher.run();
        }
        return text.charAt(index);
    }

    /** No longer watched: what matches reads characters, and takes parts when it is done. */
    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
