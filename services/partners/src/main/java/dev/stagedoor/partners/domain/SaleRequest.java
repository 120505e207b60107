package dev.stagedoor.partners.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partner wants to sell.
 *
 * @param performanceId show, date and time: {@code the-lamplighter-20270114-2000}
 * @param tickets 1 to 8
 */
public record SaleRequest(String performanceId, int tickets) {

    private static final int MAX_TICKETS = 8;
    private static final Pattern PERFORMANCE = Pattern.compile("([a-z0-9-]{1,60})-[0-9]{8}-[0-9]{4}");

    /** @throws InvalidSaleException if it can be no sale of any performance */
    public SaleRequest {
        if (!PERFORMANCE.matcher(performanceId).matches()) {
            throw new InvalidSaleException("performanceId must be a show, a date and a time: show-yyyyMMdd-HHmm");
        }
        if (tickets < 1 || tickets > MAX_TICKETS) {
            throw new InvalidSaleException("tickets must be 1 to " + MAX_TICKETS);
        }
    }

    /** The show that the performance is of. */
    public String showId() {
        Matcher matcher = PERFORMANCE.matcher(performanceId);
        matcher.matches();
        return matcher.group(1);
    }
}
