package dev.stagedoor.emulator.states.jsonata;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.states.error.InvalidExpressionException;

/**
 * What an expression refers to outside itself, for the validation of a definition.
 *
 * @param variables names of variables, without those that the expression binds, {@code states} and the built-in functions
 * @param statesMembers the members of {@code $states} that it reads by name, such as {@code errorOutput}
 * @param topLevel names that nothing gives a meaning, as Step Functions has no context item
 */
public record JsonataReferences(Set<String> variables, Set<String> statesMembers, List<String> topLevel) {

    private static final String UNSUPPORTED = "UNSUPPORTED_JSONATA_EXPRESSION";
    private static final Set<String> STATES_MEMBERS = Set.of("input", "result", "errorOutput", "context");

    /** @throws InvalidExpressionException if a reference can never be met, in AWS's words */
    void check() throws InvalidExpressionException {
        if (!topLevel.isEmpty()) {
            throw new InvalidExpressionException(UNSUPPORTED,
                    "Reference to '%s' at the top level is not supported.".formatted(topLevel.get(0)));
        }
        for (String member : statesMembers) {
            if (!STATES_MEMBERS.contains(member)) {
                throw missing(member);
            }
        }
    }

    /**
     * Refuses an expression that reads the error output where there is none: anywhere but in a Catcher.
     *
     * @throws InvalidExpressionException in AWS's words
     */
    public void checkWithoutErrorOutput() throws InvalidExpressionException {
        if (statesMembers.contains("errorOutput")) {
            throw missing("errorOutput");
        }
    }

    private static InvalidExpressionException missing(String member) {
        return new InvalidExpressionException(UNSUPPORTED, "Field '$states.%s' does not exist.".formatted(member));
    }
}
