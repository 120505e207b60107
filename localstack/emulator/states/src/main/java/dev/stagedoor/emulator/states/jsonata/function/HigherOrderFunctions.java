package dev.stagedoor.emulator.states.jsonata.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.value.Callable;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;
import dev.stagedoor.emulator.states.jsonata.value.Values;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions that take functions. */
final class HigherOrderFunctions {

    private HigherOrderFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("map", "<af>", 2, HigherOrderFunctions::map),
                of("filter", "<af>", 2, HigherOrderFunctions::filter),
                of("single", "<af?>", 2, HigherOrderFunctions::single),
                of("reduce", "<afj?:j>", 3, HigherOrderFunctions::reduce),
                of("sift", "<o-f?:o>", 2, HigherOrderFunctions::sift),
                of("each", "<o-f:a>", 2, HigherOrderFunctions::each));
    }

    private static Object map(Arguments call) {
        List<?> items = call.list(0);
        if (items == null) {
            return null;
        }
        Sequence result = Sequence.empty();
        for (int i = 0; i < items.size(); i++) {
            Object mapped = call.callWithAsMany(call.callable(1), items.get(i), (long) i, items);
            if (mapped != null) {
                result.add(mapped);
            }
        }
        return result;
    }

    private static Object filter(Arguments call) {
        List<?> items = call.list(0);
        if (items == null) {
            return null;
        }
        Sequence result = Sequence.empty();
        for (int i = 0; i < items.size(); i++) {
            if (Values.isTrue(call.callWithAsMany(call.callable(1), items.get(i), (long) i, items))) {
                result.add(items.get(i));
            }
        }
        return result;
    }

    private static Object single(Arguments call) {
        List<?> items = call.list(0);
        if (items == null) {
            return null;
        }
        int found = -1;
        for (int i = 0; i < items.size(); i++) {
            Callable condition = call.callable(1);
            if (condition == null || Values.isTrue(call.callWithAsMany(condition, items.get(i), (long) i, items))) {
                if (found >= 0) {
                    throw new JsonataException("D3138").with("index", (long) i);
                }
                found = i;
            }
        }
        if (found < 0) {
            throw new JsonataException("D3139");
        }
        return items.get(found);
    }

    private static Object reduce(Arguments call) {
        List<?> items = call.list(0);
        if (items == null) {
            return null;
        }
        Callable function = call.callable(1);
        if (function.arity() < 2) {
            throw new JsonataException("D3050").with("index", 1L);
        }
        boolean fromFirst = call.value(2) == null && !items.isEmpty();
        Object result = fromFirst ? items.get(0) : call.value(2);
        for (int i = fromFirst ? 1 : 0; i < items.size(); i++) {
            List<Object> passed = new ArrayList<>(4);
            passed.add(result);
            passed.add(items.get(i));
            if (function.arity() >= 3) {
                passed.add((long) i);
            }
            if (function.arity() >= 4) {
                passed.add(items);
            }
            result = call.call(function, passed);
        }
        return result;
    }

    private static Object sift(Arguments call) {
        if (call.object(0) == null) {
            return null;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        call.object(0).forEach((name, member) -> {
            if (Values.isTrue(call.callWithAsMany(function(call), member, name, call.object(0)))) {
                result.put((String) name, member);
            }
        });
        return result.isEmpty() ? null : result;
    }

    private static Callable function(Arguments call) {
        if (call.callable(1) == null) {
            throw new JsonataException("T0410").with("index", 2L);
        }
        return call.callable(1);
    }

    private static Object each(Arguments call) {
        Sequence result = Sequence.empty();
        if (call.object(0) != null) {
            call.object(0).forEach((name, member) -> {
                Object value = call.callWithAsMany(call.callable(1), member, name, call.object(0));
                if (value != null) {
                    result.add(value);
                }
            });
        }
        return result;
    }
}
