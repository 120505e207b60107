package dev.stagedoor.partners.domain;

import java.util.regex.Pattern;

/**
 * Names one sale of one partner, however often it is sent.
 *
 * @param value 1 to 64 visible ASCII characters, chosen by the partner's program
 */
public record SaleKey(String partner, String value) {

    private static final Pattern VALUE = Pattern.compile("[!-~]{1,64}");

    /** @throws InvalidSaleException if the value breaks the rule above */
    public SaleKey {
        if (!VALUE.matcher(value).matches()) {
            throw new InvalidSaleException("Idempotency-Key must be 1 to 64 visible ASCII characters");
        }
    }
}
