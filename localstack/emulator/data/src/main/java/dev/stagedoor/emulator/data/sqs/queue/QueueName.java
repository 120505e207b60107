package dev.stagedoor.emulator.data.sqs.queue;

import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;

/** The checked name of a queue; that of a FIFO queue ends in {@code .fifo}. */
public record QueueName(String text) {

    private static final String SUFFIX = ".fifo";
    private static final int MAX_LENGTH = 80;

    public QueueName {
        String plain = text.endsWith(SUFFIX) ? text.substring(0, text.length() - SUFFIX.length()) : text;
        if (text.length() > MAX_LENGTH || !plain.matches("[A-Za-z0-9_-]+")) {
            throw new InvalidParameterValueException(
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
    }

    public boolean fifo() {
        return text.endsWith(SUFFIX);
    }

    static InvalidParameterValueException noSuffix() {
        return new InvalidParameterValueException("The name of a FIFO queue can only include alphanumeric characters,"
                + " hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.");
    }

    static InvalidParameterValueException notFifo(String text) {
        return InvalidParameterValueException.of("QueueName", text,
                "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length; a name with the"
                        + " suffix .fifo needs the attribute FifoQueue=true");
    }
}
