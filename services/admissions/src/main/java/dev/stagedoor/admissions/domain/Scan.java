package dev.stagedoor.admissions.domain;

import java.time.Instant;

/**
 * A ticket that was let in.
 *
 * @param scanId the scanner's own id of it: the same id is the same scan, however often it arrives
 * @param door where, such as {@code left}
 */
public record Scan(String scanId, String performanceId, String ticketId, String door, Instant scannedAt) {}
