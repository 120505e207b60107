package dev.stagedoor.emulator.states.jsonata.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Sorts with a comparison that need not be consistent: it may be an expression's. */
public final class Sorting {

    private Sorting() {}

    /**
     * A sorted copy; equal items keep their order.
     *
     * @param comesAfter whether the first item belongs behind the second
     */
    public static Sequence sort(List<?> items, BiPredicate<Object, Object> comesAfter) {
        Object[] sorted = items.toArray();
        split(sorted.clone(), sorted, 0, sorted.length, comesAfter);
        return Sequence.array(Arrays.asList(sorted));
    }

    private static void split(Object[] source, Object[] target, int from, int to,
            BiPredicate<Object, Object> comesAfter) {
        if (to - from < 2) {
            return;
        }
        int middle = from + (to - from) / 2;
        split(target, source, from, middle, comesAfter);
        split(target, source, middle, to, comesAfter);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeRight = left == middle || right < to && comesAfter.test(source[left], source[right]);
            target[i] = takeRight ? source[right++] : source[left++];
        }
    }
}
