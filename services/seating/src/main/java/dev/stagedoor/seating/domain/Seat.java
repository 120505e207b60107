package dev.stagedoor.seating.domain;

/**
 * A seat of one performance.
 *
 * @param price in cents
 * @param free false once it is sold
 */
public record Seat(SeatLabel label, String category, int price, boolean free) {}
