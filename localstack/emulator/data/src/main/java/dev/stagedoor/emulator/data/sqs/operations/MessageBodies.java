package dev.stagedoor.emulator.data.sqs.operations;

import dev.stagedoor.emulator.data.sqs.error.InvalidMessageContentsException;

/** What a body or a text value may contain: what XML 1.0 can carry. */
final class MessageBodies {

    private MessageBodies() {}

    static String check(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            boolean valid = c >= 0x20 && c <= 0xd7ff || c == '\n' || c == '\t' || c == '\r'
                    || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
            if (!valid) {
                throw new InvalidMessageContentsException();
            }
            i += Character.charCount(c) - 1;
        }
        return text;
    }
}
