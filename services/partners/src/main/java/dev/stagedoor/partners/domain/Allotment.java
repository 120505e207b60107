package dev.stagedoor.partners.domain;

/**
 * The tickets of a performance that partners may sell, all of them together.
 *
 * @param startsAt with the venue's offset
 * @param tickets how many there were at first
 * @param remaining how many nobody has sold yet
 * @param price of one ticket, in cents
 */
public record Allotment(String showId, String performanceId, String startsAt, int tickets, int remaining, int price,
        String currency) {}
