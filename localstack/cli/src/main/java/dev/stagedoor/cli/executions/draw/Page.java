package dev.stagedoor.cli.executions.draw;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text that grows line by line and keeps to a width. */
final class Page {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final StringBuilder text = new StringBuilder();
    private final int width;

    /** @param width in characters */
    Page(int width) {
        this.width = width;
    }

    /** A line; what is too long ends in three dots. */
    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values).stripTrailing();
        text.append(cut(plain(line), width)).append('\n');
    }

    /** A line that is not cut: a name to copy. */
    void whole(String line) {
        text.append(line).append('\n');
    }

    /** Words over as many lines as it takes, the first after a label. */
    void words(String label, String words) {
        int room = Math.max(20, width - label.length());
        String rest = plain(words).strip();
        String before = label;
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int end = space > 0 ? space : room;
            whole(before + rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
            before = " ".repeat(label.length());
        }
        whole(before + rest);
    }

    /** Whoever starts an execution writes its data: none of it may move the cursor or turn the text round. */
    private static String plain(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }

    static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 3)) + "...";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
