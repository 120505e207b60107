package dev.stagedoor.emulator.states.path;

/** A text whose reading is work: a regular expression that backtracks for ever comes to an end. */
final class CountedText implements CharSequence {

    private static final int READS_PER_STEP = 16;

    private final String text;
    private final Work work;
    private int reads;

    CountedText(String text, Work work) {
        this.text = text;
        this.work = work;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_PER_STEP == 0) {
            work.spend(1);
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
