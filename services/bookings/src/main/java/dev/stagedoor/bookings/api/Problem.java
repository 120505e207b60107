package dev.stagedoor.bookings.api;

/**
 * What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> says it.
 *
 * @param name ends the {@code type}: {@code urn:stagedoor:problem:SeatTaken}
 */
record Problem(int status, String name, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    String type() {
        return "urn:stagedoor:problem:" + name;
    }
}
