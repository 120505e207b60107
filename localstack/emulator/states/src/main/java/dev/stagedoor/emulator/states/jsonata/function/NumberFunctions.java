package dev.stagedoor.emulator.states.jsonata.function;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.stagedoor.emulator.states.jsonata.picture.NumberPicture;
import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import dev.stagedoor.emulator.states.jsonata.value.Numbers;
import dev.stagedoor.emulator.states.jsonata.value.Rounding;

import static dev.stagedoor.emulator.states.jsonata.function.NativeFunction.of;

/** Functions of numbers. */
final class NumberFunctions {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
    private static final Pattern RADIX = Pattern.compile("0(?:[xX]([0-9A-Fa-f]+)|[oO]([0-7]+)|[bB]([01]+))");
    private static final int[] RADIXES = {16, 8, 2};

    /** No double has more binary digits before its point. */
    private static final int MAXIMUM_DIGITS = 1024;

    private NumberFunctions() {}

    static Stream<NativeFunction> all() {
        return Stream.of(of("sum", "<a<n>:n>", 1, call -> call.list(0) == null ? null : Numbers.of(sum(call.list(0)))),
                of("max", "<a<n>:n>", 1, call -> extreme(call.list(0), true)),
                of("min", "<a<n>:n>", 1, call -> extreme(call.list(0), false)),
                of("average", "<a<n>:n>", 1, NumberFunctions::average),
                of("number", "<(nsb)-:n>", 1, NumberFunctions::number),
                unary("floor", Math::floor), unary("ceil", Math::ceil), unary("abs", Math::abs),
                of("round", "<n-n?:n>", 2, NumberFunctions::round), of("sqrt", "<n-:n>", 1, NumberFunctions::sqrt),
                of("power", "<n-n:n>", 2, NumberFunctions::power),
                of("formatBase", "<n-n?:s>", 2, NumberFunctions::formatBase),
                of("formatNumber", "<n-so?:s>", 3, NumberFunctions::formatNumber));
    }

    private static NativeFunction unary(String name, DoubleUnaryOperator operator) {
        return of(name, "<n-:n>", 1,
                call -> call.number(0) == null ? null : Numbers.of(operator.applyAsDouble(call.decimal(0))));
    }

    private static double sum(List<?> numbers) {
        double total = 0;
        for (Object number : numbers) {
            total += ((Number) number).doubleValue();
        }
        return total;
    }

    private static Object average(Arguments call) {
        List<?> numbers = call.list(0);
        return numbers == null || numbers.isEmpty() ? null : Numbers.of(sum(numbers) / numbers.size());
    }

    private static Object extreme(List<?> numbers, boolean largest) {
        if (numbers == null || numbers.isEmpty()) {
            return null;
        }
        double extreme = ((Number) numbers.get(0)).doubleValue();
        for (Object number : numbers) {
            double value = ((Number) number).doubleValue();
            extreme = largest ? Math.max(extreme, value) : Math.min(extreme, value);
        }
        return Numbers.of(extreme);
    }

    private static Object number(Arguments call) {
        Object value = call.value(0);
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        } else if (value instanceof String text) {
            return parse(text);
        }
        return value;
    }

    private static Number parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (!Double.isInfinite(value)) {
                return Numbers.of(value);
            }
        }
        var radix = RADIX.matcher(text);
        if (radix.matches()) {
            for (int i = 0; i < RADIXES.length; i++) {
                if (radix.group(i + 1) != null) {
                    return whole(radix.group(i + 1), RADIXES[i]);
                }
            }
        }
        throw new JsonataException("D3030").with("value", text).with("index", 1L);
    }

    private static Number whole(String digits, int radix) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > MAXIMUM_DIGITS
                ? Double.POSITIVE_INFINITY
                : Numbers.of(new BigInteger(significant, radix).doubleValue());
    }

    private static Object round(Arguments call) {
        return call.number(0) == null
                ? null
                : Numbers.of(
                        Rounding.halfToEven(call.decimal(0), call.number(1) == null ? 0 : call.number(1).intValue()));
    }

    private static Object sqrt(Arguments call) {
        if (call.number(0) == null) {
            return null;
        } else if (call.decimal(0) < 0) {
            throw new JsonataException("D3060").with("index", 1L).with("value", call.value(0));
        }
        return Numbers.of(Math.sqrt(call.decimal(0)));
    }

    private static Object power(Arguments call) {
        if (call.number(0) == null) {
            return null;
        }
        double exponent = call.number(1) == null ? Double.NaN : call.decimal(1);
        double result = Math.pow(call.decimal(0), exponent);
        if (Double.isInfinite(result) || Double.isNaN(result)) {
            throw new JsonataException("D3061").with("index", 1L).with("value", call.value(0)).with("exp",
                    call.value(1));
        }
        return Numbers.of(result);
    }

    private static Object formatNumber(Arguments call) {
        return call.number(0) == null || call.string(1) == null
                ? null
                : NumberPicture.format(call.decimal(0), call.string(1), call.object(2));
    }

    private static Object formatBase(Arguments call) {
        if (call.number(0) == null) {
            return null;
        }
        double radix = call.number(1) == null ? 10 : Rounding.halfToEven(call.decimal(1), 0);
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw new JsonataException("D3100").with("value", Numbers.of(radix));
        }
        return Rounding.exact(Rounding.halfToEven(call.decimal(0), 0)).toBigInteger().toString((int) radix);
    }
}
