package dev.stagedoor.emulator.states.definition;

import java.time.Duration;
import java.util.Optional;

/**
 * A whole definition.
 *
 * @param timeout of a whole execution, {@code TimeoutSeconds}; empty where it may run for as long as AWS lets it
 */
public record StateMachineDefinition(Workflow workflow, Optional<Duration> timeout) {}
