package dev.stagedoor.bookings.domain;

import java.util.regex.Pattern;

/**
 * Names one attempt of one customer to book, however often it is sent.
 *
 * @param value 1 to 64 visible ASCII characters, chosen by the customer's program
 */
public record IdempotencyKey(String customer, String value) {

    private static final Pattern VALUE = Pattern.compile("[!-~]{1,64}");

    /** @throws InvalidRequestException if the value breaks the rule above */
    public IdempotencyKey {
        if (!VALUE.matcher(value).matches()) {
            throw new InvalidRequestException("Idempotency-Key must be 1 to 64 visible ASCII characters");
        }
    }
}
