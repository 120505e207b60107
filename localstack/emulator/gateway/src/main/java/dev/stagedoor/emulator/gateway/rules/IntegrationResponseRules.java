package dev.stagedoor.emulator.gateway.rules;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.stagedoor.emulator.gateway.model.IntegrationResponse;
import dev.stagedoor.emulator.gateway.model.MethodResponse;

/** What an integration response must say. */
public final class IntegrationResponseRules {

    /** Java's time to compile a pattern grows with the square of its length. */
    private static final int MAX_PATTERN = 4_096;

    private IntegrationResponseRules() {}

    /**
     * @param methodResponse of the same status, or null
     * @return what is wrong
     */
    public static Optional<String> check(IntegrationResponse response, MethodResponse methodResponse) {
        Set<String> declared = methodResponse == null ? Set.of() : methodResponse.responseParameters().keySet();
        return pattern(response.selectionPattern())
                .or(() -> IntegrationRules.contentHandling(response.contentHandling()))
                .or(() -> TemplateKeys.check(response.responseTemplates().keySet()))
                .or(() -> MappingRules.integrationResponse(response.responseParameters(), declared));
    }

    private static Optional<String> pattern(String selectionPattern) {
        if (selectionPattern == null) {
            return Optional.empty();
        }
        if (selectionPattern.length() > MAX_PATTERN) {
            return Optional.of("The Stagedoor emulator takes selection patterns of at most " + MAX_PATTERN
                    + " characters");
        }
        try {
            Pattern.compile(selectionPattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("Invalid selection pattern specified: " + selectionPattern);
        }
    }
}
