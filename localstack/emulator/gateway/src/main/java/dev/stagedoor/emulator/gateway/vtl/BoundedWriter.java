package dev.stagedoor.emulator.gateway.vtl;

import java.io.Writer;

/** Collects a template's output up to the bound. */
final class BoundedWriter extends Writer {

    private final StringBuilder text;

    BoundedWriter(int expected) {
        text = new StringBuilder(expected);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        room(length);
        text.append(chars, offset, length);
    }

    @Override
    public void write(String string) {
        room(string.length());
        text.append(string);
    }

    @Override
    public void write(String string, int offset, int length) {
        room(length);
        text.append(string, offset, offset + length);
    }

    private void room(int more) {
        if (text.length() + more > RenderBudget.MAX_CHARS) {
            throw new TemplateLimitException("The template's output grew beyond 10 MB");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
