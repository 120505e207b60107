package dev.stagedoor.emulator.data.s3.store;

import java.util.Comparator;

/** The order of listings: by UTF-8 bytes, which is by code point (and not Java's order by UTF-16 unit). */
enum KeyOrder implements Comparator<String> {
    UTF_8;

    @Override
    public int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothBmp = !Character.isSurrogate(a) && !Character.isSurrogate(b);
                boolean bothSurrogates = Character.isSurrogate(a) && Character.isSurrogate(b);
                // A surrogate stands for a code point above every character of one unit.
                return bothBmp || bothSurrogates ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
