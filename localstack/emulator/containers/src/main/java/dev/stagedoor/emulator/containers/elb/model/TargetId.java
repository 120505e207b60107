package dev.stagedoor.emulator.containers.elb.model;

/** A registered target of type {@code ip}. */
public record TargetId(String ip, int port) {}
