package dev.stagedoor.emulator.states.activity;

import java.time.Instant;

/** An activity. */
public record Activity(String arn, String name, Instant creationDate) {}
