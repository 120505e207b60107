package dev.stagedoor.emulator.gateway.openapi;

import java.util.List;

import dev.stagedoor.emulator.gateway.model.RestApi;

/** An imported API, and what was odd about its definition. */
public record ImportResult(RestApi api, List<String> warnings) {}
