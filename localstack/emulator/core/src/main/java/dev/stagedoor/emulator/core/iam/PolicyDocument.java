package dev.stagedoor.emulator.core.iam;

import java.util.List;

/**
 * An IAM policy, parsed once. Immutable.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">the grammar</a>.
 *
 * @param name where it comes from, for explanations: the policy's name, or what it is attached to
 */
public record PolicyDocument(String name, List<Statement> statements) {

    /**
     * @param principals {@code *} or {@code <type>:<value>} such as {@code Service:apigateway.amazonaws.com}
     * @param conditions all must hold
     */
    public record Statement(String sid, boolean allow, Patterns principals, Patterns actions, Patterns resources,
            List<Condition> conditions) {}

    /**
     * A list of wildcard patterns, or its negation.
     *
     * @param negated true for NotAction, NotResource, NotPrincipal
     * @param patterns null where the element is absent (a principal in an identity policy)
     */
    public record Patterns(boolean negated, List<String> patterns) {}

    /** What a policy is attached to: it decides which elements must be there. */
    public enum Kind {
        /** A user or a role: a resource, no principal. */
        IDENTITY,
        /** A resource such as a function, a bucket or an API: a principal and a resource. */
        RESOURCE,
        /** A role, to say who may assume it: a principal, no resource. */
        TRUST,
        /** Not known: a principal or a resource. */
        ANY
    }
}
