package dev.stagedoor.emulator.gateway.model;

/** Where a stage's access log goes, one line of {@code format} per request. */
public record AccessLogSettings(String format, String destinationArn) {}
