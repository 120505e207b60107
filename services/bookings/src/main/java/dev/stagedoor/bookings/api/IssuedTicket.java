package dev.stagedoor.bookings.api;

/** What the saga is answered. */
public record IssuedTicket(String seat, String ticket) {}
