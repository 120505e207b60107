package dev.stagedoor.emulator.core.bus;

/**
 * One thing that a caller must be allowed to do.
 *
 * @param action the IAM action, such as {@code dynamodb:PutItem}
 * @param resource the ARN that it is done to, or {@code *}
 */
public record Permission(String action, String resource) {}
