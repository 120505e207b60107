package dev.stagedoor.emulator.states.definition;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A whole definition.
 *
 * @param timeout of a whole execution, {@code TimeoutSeconds}; empty where it may run for as long as AWS lets it
 * @param variableReferences the variables that states read, by the state's name; states that read none are not in it
 */
public record StateMachineDefinition(Workflow workflow, Optional<Duration> timeout,
        Map<String, SortedSet<String>> variableReferences) {}
