package dev.stagedoor.emulator.data.sqs.operations;

import java.util.Map;

import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;

/** The rules of tags. */
final class Tags {

    private static final int MAX_TAGS = 50;
    private static final int MAX_KEY = 128;
    private static final int MAX_VALUE = 256;

    private Tags() {}

    static Map<String, String> check(Map<String, String> tags) {
        tags.forEach((key, value) -> {
            if (key.isEmpty() || key.length() > MAX_KEY || value.length() > MAX_VALUE || key.startsWith("aws:")) {
                throw new InvalidParameterValueException("Tag keys must have 1 to " + MAX_KEY
                        + " characters and not begin with aws:, tag values at most " + MAX_VALUE + ": " + key);
            }
        });
        if (tags.size() > MAX_TAGS) {
            throw new InvalidParameterValueException("Too many tags added for queue: at most " + MAX_TAGS + ".");
        }
        return tags;
    }
}
