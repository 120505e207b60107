package dev.stagedoor.emulator.states.teststate;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.definition.State;
import dev.stagedoor.emulator.states.engine.Mock;
import dev.stagedoor.emulator.states.engine.Payload;

/**
 * What is tried, and with what.
 *
 * @param roleArn as which a Task state calls; null where nothing is called
 * @param mock null where the state does its own work
 * @param context the context object that the state sees; null: one is made
 * @param variables by name
 * @param retriesBefore how often its Retriers have tried
 */
public record StateTrial(State state, Payload input, String roleArn, Mock mock, ObjectNode context,
        Map<String, JsonNode> variables, int retriesBefore) {}
