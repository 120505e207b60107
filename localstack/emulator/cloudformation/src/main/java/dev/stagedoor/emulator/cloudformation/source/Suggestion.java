package dev.stagedoor.emulator.cloudformation.source;

import java.util.Collection;
import java.util.Locale;

/** The name that somebody who mistyped probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code " Did you mean X?"} if a candidate is near enough (at most a third of it must be edited), else an empty text. */
    public static String of(String name, Collection<String> candidates) {
        String nearest = null;
        int best = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < best || distance == best && candidate.compareTo(nearest) < 0) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest == null || best > Math.max(1, nearest.length() / 3) ? "" : " Did you mean " + nearest + "?";
    }

    /** Levenshtein's distance, bounded by the lengths that names have. */
    private static int distance(String a, String b) {
        if (a.length() > 200 || b.length() > 200) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
