package dev.stagedoor.emulator.states.engine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one child of a distributed Map state starts with.
 *
 * @param items how many items it has
 */
record MapBatch(JsonNode input, int items) {}
