package dev.stagedoor.emulator.gateway.vtl;

import java.lang.reflect.Method;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.WatchedText;
import org.apache.velocity.util.introspection.VelMethod;

/**
 * {@code matches}, {@code replaceAll}, {@code replaceFirst} and {@code split} of a text, under the clock: an expression that
 * backtracks for ever would otherwise hold the event loop.
 */
record RegexMethod(String name, RenderBudget budget) implements VelMethod {

    /** Java's time to compile a pattern grows with the square of its length, and nobody looks at the clock meanwhile. */
    private static final int MAX_PATTERN = 4_096;
    private static final int READS_PER_CHECK = 4_096;

    /** The method, or null if it is none of these. */
    static RegexMethod of(String name, Object[] arguments, RenderBudget budget) {
        boolean regex = switch (name) {
            case "matches", "split" -> arguments.length == 1 && arguments[0] instanceof String;
            case "replaceAll", "replaceFirst" -> arguments.length == 2 && arguments[0] instanceof String
                    && arguments[1] instanceof String;
            default -> false;
        };
        return regex ? new RegexMethod(name, budget) : null;
    }

    @Override
    public Object invoke(Object target, Object[] arguments) {
        Pattern pattern = compile((String) arguments[0]);
        WatchedText text = new WatchedText((String) target, READS_PER_CHECK, budget::step);
        return budget.checkSize(switch (name) {
            case "matches" -> pattern.matcher(text).matches();
            case "split" -> pattern.split(text);
            case "replaceAll" -> pattern.matcher(text).replaceAll((String) arguments[1]);
            default -> pattern.matcher(text).replaceFirst((String) arguments[1]);
        });
    }

    private static Pattern compile(String regex) {
        if (regex.length() > MAX_PATTERN) {
            throw new TemplateLimitException("A regular expression in the template is longer than " + MAX_PATTERN
                    + " characters");
        }
        return Pattern.compile(regex);
    }

    @Override
    public boolean isCacheable() {
        return false;
    }

    @Override
    public String getMethodName() {
        return name;
    }

    @Override
    public Method getMethod() {
        return null;
    }

    @Override
    public Class<?> getReturnType() {
        return Object.class;
    }
}
