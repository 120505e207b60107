package dev.stagedoor.bookings.store;

/** The names of the three tables, which the deployment chooses. */
public record Tables(String seats, String bookings, String idempotency) {}
