package dev.stagedoor.emulator.containers.ecs.model;

import java.util.Map;

/** A name for services and tasks. */
public record Cluster(String arn, String name, Map<String, String> tags) {}
