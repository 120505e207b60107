package dev.stagedoor.emulator.gateway.validation;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.networknt.schema.regex.RegularExpression;
import dev.stagedoor.emulator.core.WatchedText;

/** A {@code pattern} whose every character read is work: one that backtracks for ever comes to an end. */
record CountedPattern(Pattern pattern, WorkBudget budget) implements RegularExpression {

    /** Java's time to compile a pattern grows with the square of its length. */
    private static final int MAX_LENGTH = 4_096;

    static CountedPattern of(String regex, WorkBudget budget) {
        if (regex.length() > MAX_LENGTH) {
            throw new PatternSyntaxException("a pattern has at most " + MAX_LENGTH + " characters",
                    regex.substring(0, 20) + "...", -1);
        }
        return new CountedPattern(Pattern.compile(EcmaRegex.toJava(regex)), budget);
    }

    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new WatchedText(value, 1, () -> budget.spend(1))).find();
        } catch (StackOverflowError e) {
            // Java matches repeated alternatives by recursion: a long text is too much for it, and that is no defect of ours.
            throw new WorkExceededException("a pattern cannot be matched with a text of this length");
        }
    }
}
