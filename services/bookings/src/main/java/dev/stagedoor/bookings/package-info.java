/** Sells seats of the theatre, each once: Lambda functions behind the gateway's {@code /bookings}. */
package dev.stagedoor.bookings;
