package dev.stagedoor.emulator.states.machine;

import java.time.Instant;

/**
 * A revision under a number, which never changes.
 *
 * @param description null where it has none
 */
public record Version(int number, String arn, Revision revision, String description, Instant creationDate) {}
