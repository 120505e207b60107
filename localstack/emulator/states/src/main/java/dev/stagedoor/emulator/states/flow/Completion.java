package dev.stagedoor.emulator.states.flow;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a state hands on.
 *
 * @param output the next state's input
 * @param assigned the variables that the state sets, by name
 */
public record Completion(JsonNode output, Map<String, JsonNode> assigned) {}
