package dev.stagedoor.emulator.gateway.model;

/** @param rateLimit requests per second; @param burstLimit the size of the bucket */
public record ThrottleSettings(int burstLimit, double rateLimit) {}
