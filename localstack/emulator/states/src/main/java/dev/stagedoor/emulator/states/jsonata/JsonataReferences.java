package dev.stagedoor.emulator.states.jsonata;

import java.util.List;
import java.util.Set;

/**
 * What an expression refers to outside itself, for the validation of a definition.
 *
 * @param variables names of variables, without those that the expression binds, {@code states} and the built-in functions
 * @param statesMembers the members of {@code $states} that it reads by name, such as {@code errorOutput}
 * @param topLevel names that nothing gives a meaning, as there is no context item: AWS refuses a definition with them, by
 *        {@code UNSUPPORTED_JSONATA_EXPRESSION: Reference to 'seat' at the top level is not supported.}
 */
public record JsonataReferences(Set<String> variables, Set<String> statesMembers, List<String> topLevel) {}
