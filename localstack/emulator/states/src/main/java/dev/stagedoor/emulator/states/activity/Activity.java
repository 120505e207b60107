package dev.stagedoor.emulator.states.activity;

import java.time.Instant;
import java.util.concurrent.ConcurrentMap;

/** An activity. */
public record Activity(String arn, String name, Instant creationDate, ConcurrentMap<String, String> tags) {}
