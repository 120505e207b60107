package dev.stagedoor.emulator.core.iam;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An IAM policy, parsed once.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">the grammar</a>.
 *
 * @param name where it comes from, for explanations: the policy's name, or what it is attached to
 */
public record PolicyDocument(String name, List<Statement> statements) {

    /** @param conditions operator to condition key to accepted values */
    public record Statement(String sid, boolean allow, Patterns principals, Patterns actions, Patterns resources,
            Map<String, Map<String, List<String>>> conditions) {}

    /**
     * A list of wildcard patterns, or its negation.
     *
     * @param negated true for NotAction, NotResource, NotPrincipal
     * @param patterns null where the element is absent (a principal in an identity policy)
     */
    public record Patterns(boolean negated, List<String> patterns) {}

    /**
     * @throws dev.stagedoor.emulator.core.bus.AwsException {@code MalformedPolicyDocument} for everything outside the
     *         grammar: nothing is dropped in silence
     */
    public static PolicyDocument parse(String name, JsonNode document) {
        return PolicyParser.parse(name, document);
    }
}
