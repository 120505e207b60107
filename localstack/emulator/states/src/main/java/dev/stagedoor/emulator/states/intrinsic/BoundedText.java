package dev.stagedoor.emulator.states.intrinsic;

import java.io.IOException;
import java.io.Writer;

/** A text that grows to a bound: an expression can name the same large value many times. */
final class BoundedText extends Writer {

    /** Four times what a state may give on; longer texts could only be parts on the way to a shorter one. */
    static final int MAX_LENGTH = 1_048_576;

    private final StringBuilder text = new StringBuilder();

    /** The text would grow over its bound. */
    static final class TooLongException extends IOException {
        TooLongException() {
            super("a text of more than " + MAX_LENGTH + " characters");
        }
    }

    BoundedText add(String part) throws TooLongException {
        reserve(part.length());
        text.append(part);
        return this;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws TooLongException {
        reserve(length);
        text.append(characters, offset, length);
    }

    private void reserve(int length) throws TooLongException {
        if (text.length() + length > MAX_LENGTH) {
            throw new TooLongException();
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
