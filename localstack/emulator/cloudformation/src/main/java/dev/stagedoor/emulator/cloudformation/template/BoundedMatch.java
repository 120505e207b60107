package dev.stagedoor.emulator.cloudformation.template;

import java.util.regex.Pattern;

import dev.stagedoor.emulator.cloudformation.source.TemplateException;

/** Matches a text with a pattern of somebody else's making, which may be one that never comes to an end. */
final class BoundedMatch {

    private static final int STEPS = 5_000_000;

    private BoundedMatch() {}

    /**
     * @throws TemplateException if the match takes more than some million steps
     */
    static boolean matches(String pattern, String value) {
        try {
            return Pattern.compile(pattern).matcher(new Counted(value, new int[]{STEPS})).matches();
        } catch (TooManySteps | StackOverflowError e) {
            throw new TemplateException("The pattern " + pattern + " takes too long to match.");
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** Every character that the matcher looks at is a step. */
    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
