package dev.stagedoor.emulator.states.jsonata.function;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Values;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of objects. */
final class ObjectFunctions {

    private ObjectFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("keys", "<x-:a<s>>", 1, ObjectFunctions::keys),
                of("lookup", "<x-s:x>", 2, call -> Values.lookup(call.value(0), call.string(1))),
                of("spread", "<x-:a<o>>", 1, call -> spread(call.value(0), call)),
                of("merge", "<a<o>:o>", 1, ObjectFunctions::merge),
                of("clone", "<(oa)-:o>", 1, call -> Values.copy(call.value(0), call.evaluation())));
    }

    private static Object keys(Arguments call) {
        Set<Object> names = new LinkedHashSet<>();
        collectKeys(call.value(0), names, call);
        Sequence keys = Sequence.empty();
        keys.addAll(names);
        return keys;
    }

    private static void collectKeys(Object value, Set<Object> names, Arguments call) {
        call.evaluation().step();
        if (value instanceof List<?> items) {
            items.forEach(item -> collectKeys(item, names, call));
        } else if (value instanceof Map<?, ?> object) {
            names.addAll(object.keySet());
        }
    }

    private static Object spread(Object value, Arguments call) {
        call.evaluation().step();
        if (value instanceof List<?> items) {
            // Joined, they are an array that does not vanish, as in the reference implementation.
            Sequence result = items.isEmpty() ? Sequence.empty() : Sequence.array(items.size());
            for (Object item : items) {
                Object spread = spread(item, call);
                if (spread != null) {
                    result.addAll(Values.asList(spread));
                }
            }
            return result;
        } else if (value instanceof Map<?, ?> object) {
            Sequence result = Sequence.empty();
            object.forEach((name, member) -> {
                Map<String, Object> single = new LinkedHashMap<>();
                single.put((String) name, member);
                result.add(single);
            });
            return result;
        }
        return value;
    }

    private static Object merge(Arguments call) {
        if (call.list(0) == null) {
            return null;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        for (Object item : call.list(0)) {
            call.evaluation().step();
            ((Map<?, ?>) item).forEach((name, member) -> merged.put((String) name, member));
        }
        return merged;
    }
}
