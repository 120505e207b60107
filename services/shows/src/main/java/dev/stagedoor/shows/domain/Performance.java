package dev.stagedoor.shows.domain;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * One evening, or one afternoon.
 *
 * @param startsAt in the house's own time
 * @param seats how many the house has
 * @param prices in cents of the currency, by price category
 */
public record Performance(String performanceId, String showId, OffsetDateTime startsAt, String venueId, String venue,
        String address, String city, String country, int seats, String currency, Map<String, Integer> prices) {}
