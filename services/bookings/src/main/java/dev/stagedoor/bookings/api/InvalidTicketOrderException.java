package dev.stagedoor.bookings.api;

/**
 * What was asked for is no ticket: another try would end the same. In Step Functions a Retrier or Catcher sees it under the name
 * {@code dev.stagedoor.bookings.api.InvalidTicketOrderException}, which is the {@code errorType} that Lambda gives, so moving or renaming this
 * class changes what the saga may name.
 */
public final class InvalidTicketOrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTicketOrderException(String detail) {
        super(detail);
    }
}
