package dev.stagedoor.emulator.states.jsonata.value;

/** A text whose reader is stopped when the evaluation has run for too long: some regular expressions would read it for ever. */
public record BoundedText(String text, Evaluation evaluation) implements CharSequence {

    @Override
    public char charAt(int index) {
        evaluation.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
