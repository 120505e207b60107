package dev.stagedoor.emulator.states.jsonata.function;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Sorting;
import dev.stagedoor.emulator.states.jsonata.value.Values;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of arrays. */
final class ArrayFunctions {

    private ArrayFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("count", "<a:n>", 1, call -> call.list(0) == null ? 0L : (long) call.list(0).size()),
                of("append", "<xx:a>", 2, ArrayFunctions::append), of("reverse", "<a:a>", 1, ArrayFunctions::reverse),
                of("sort", "<af?:a>", 2, ArrayFunctions::sort), of("shuffle", "<a:a>", 1, ArrayFunctions::shuffle),
                of("distinct", "<x:x>", 1, ArrayFunctions::distinct), of("zip", "<a+>", 0, ArrayFunctions::zip));
    }

    private static Object append(Arguments call) {
        long size = Stream.of(call.value(0), call.value(1))
                .mapToLong(value -> value instanceof List<?> list ? list.size() : 1).sum();
        call.evaluation().reserveItems(size);
        return Values.append(call.value(0), call.value(1));
    }

    private static Object reverse(Arguments call) {
        List<?> items = call.list(0);
        if (items == null || items.size() <= 1) {
            return items;
        }
        call.evaluation().reserveItems(items.size());
        Sequence reversed = Sequence.array(items);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Object sort(Arguments call) {
        List<?> items = call.list(0);
        if (items == null || items.size() <= 1) {
            return items;
        }
        call.evaluation().reserveItems(items.size());
        Callable comparator = call.callable(1);
        if (comparator != null) {
            return Sorting.sort(items,
                    (left, right) -> Values.isTrue(call.callWithAsMany(comparator, left, right, null)));
        } else if (Values.isArrayOfStrings(items)) {
            return Sorting.sort(items, (left, right) -> ((String) left).compareTo((String) right) > 0);
        } else if (Values.isArrayOfNumbers(items)) {
            return Sorting.sort(items, (left, right) -> ((Number) left).doubleValue() > ((Number) right).doubleValue());
        }
        throw new JsonataException("D3070").with("index", 1L);
    }

    private static Object shuffle(Arguments call) {
        List<?> items = call.list(0);
        if (items == null || items.size() <= 1) {
            return items;
        }
        call.evaluation().reserveItems(items.size());
        Sequence shuffled = Sequence.array(items);
        RandomGenerator random = call.evaluation().random();
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    private static Object distinct(Arguments call) {
        if (!(call.value(0) instanceof List<?> items) || items.size() <= 1) {
            return call.value(0);
        }
        Sequence distinct = Sequence.isSequence(items) ? Sequence.empty() : Sequence.array(items.size());
        for (Object item : items) {
            boolean known = false;
            for (int i = 0; i < distinct.size() && !known; i++) {
                known = Values.deepEquals(item, distinct.get(i), call.evaluation());
            }
            if (!known) {
                distinct.add(item);
            }
        }
        return distinct;
    }

    private static Object zip(Arguments call) {
        List<?> arrays = call.values();
        int length = arrays.stream().mapToInt(array -> array instanceof List<?> list ? list.size() : 0).min().orElse(0);
        call.evaluation().reserveItems((long) length * arrays.size());
        Sequence zipped = Sequence.array(length);
        for (int i = 0; i < length; i++) {
            Sequence tuple = Sequence.array(arrays.size());
            for (Object array : arrays) {
                tuple.add(((List<?>) array).get(i));
            }
            zipped.add(tuple);
        }
        return zipped;
    }
}
