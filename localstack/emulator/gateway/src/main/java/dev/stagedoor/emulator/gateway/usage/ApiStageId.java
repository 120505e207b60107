package dev.stagedoor.emulator.gateway.usage;

/** A stage of an API, which a usage plan can be for. */
public record ApiStageId(String apiId, String stage) {}
