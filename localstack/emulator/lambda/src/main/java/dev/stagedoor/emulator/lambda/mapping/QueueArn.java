package dev.stagedoor.emulator.lambda.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;

/** The ARN of a queue of the emulator's account and region. */
public record QueueArn(String text) {

    private static final Pattern FORM = Pattern
            .compile("arn:aws:sqs:([a-z0-9-]+):(\\d{12}):([A-Za-z0-9_-]{1,80}(?:\\.fifo)?)");

    /** @throws InvalidParameterValueException if it is anything else: no other event source is built */
    public static QueueArn parse(String text, Account account) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidParameterValueException(
                    "The Stagedoor emulator does not support event sources other than SQS queues: " + text);
        }
        if (!matcher.group(1).equals(account.region()) || !matcher.group(2).equals(account.id())) {
            throw new InvalidParameterValueException("The queue is in another region or account: " + text);
        }
        return new QueueArn(text);
    }

    boolean fifo() {
        return text.endsWith(".fifo");
    }

    String region() {
        return text.split(":")[3];
    }

    /** The queue's URL on AWS, whose host does not matter inside the emulator. */
    String url() {
        String[] parts = text.split(":");
        return "https://sqs." + parts[3] + ".amazonaws.com/" + parts[4] + "/" + parts[5];
    }
}
