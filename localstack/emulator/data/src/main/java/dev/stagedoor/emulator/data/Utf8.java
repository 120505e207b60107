package dev.stagedoor.emulator.data;

/** What AWS measures and orders as UTF-8 bytes, without making them. */
public final class Utf8 {

    private Utf8() {}

    /** How many bytes a text has in UTF-8. */
    public static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** The order of the UTF-8 bytes, which is the order of code points and not Java's order of UTF-16 units. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                if (Character.isSurrogate(a) == Character.isSurrogate(b)) {
                    return Character.compare(a, b);
                }
                // A surrogate stands for a code point above every character of one unit.
                return Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
