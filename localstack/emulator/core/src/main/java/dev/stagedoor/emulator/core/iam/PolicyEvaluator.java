package dev.stagedoor.emulator.core.iam;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.iam.PolicyDocument.Patterns;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Statement;

/**
 * IAM's evaluation logic for one action on one resource.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">the guide</a>.
 */
public final class PolicyEvaluator {

    private PolicyEvaluator() {}

    /** What a set of policies says: an explicit deny wins over any allow; silence is an implicit deny. */
    public enum Effect {
        ALLOW, EXPLICIT_DENY, IMPLICIT_DENY
    }

    /** @param policy name of the policy that decided, or null; @param statement its statement's number from 1, or 0 */
    public record Decision(Effect effect, String policy, int statement) {
        public boolean allowed() {
            return effect == Effect.ALLOW;
        }
    }

    private static final Decision SILENT = new Decision(Effect.IMPLICIT_DENY, null, 0);

    /**
     * In a resource policy, an allow for a whole account (its id or its root) allows of itself only the root: for the others it
     * leaves the decision to their identity policies. A deny for an account is for everybody in it.
     *
     * @param context condition keys with their values, such as {@code aws:SourceArn}; keys compare case-blind
     */
    public static Decision evaluate(List<PolicyDocument> policies, Caller caller, String action, String resource,
            Map<String, List<String>> context) {
        ConditionContext keys = new ConditionContext(context);
        Decision allow = SILENT;
        for (PolicyDocument policy : policies) {
            for (int i = 0; i < policy.statements().size(); i++) {
                Statement statement = policy.statements().get(i);
                if (statement.allow() && allow != SILENT || !applies(statement, caller, action, resource, keys)) {
                    continue;
                }
                if (!statement.allow()) {
                    return new Decision(Effect.EXPLICIT_DENY, policy.name(), i + 1);
                }
                allow = new Decision(Effect.ALLOW, policy.name(), i + 1);
            }
        }
        return allow;
    }

    private static boolean applies(Statement statement, Caller caller, String action, String resource,
            ConditionContext keys) {
        return matchesAction(statement.actions(), action)
                && matchesResource(statement.resources(), resource, keys)
                && matchesPrincipal(statement.principals(), caller, !statement.allow())
                && statement.conditions().stream().allMatch(condition -> condition.holds(keys));
    }

    private static boolean matchesAction(Patterns actions, String action) {
        return actions.patterns().stream().anyMatch(p -> Wildcard.matchesIgnoringCase(p, action)) != actions.negated();
    }

    private static boolean matchesResource(Patterns resources, String resource, ConditionContext keys) {
        return resources.patterns() == null || resources.patterns().stream()
                .anyMatch(
                        p -> p.equals("*") || Wildcard.matchesArn(p, resource, keys::variable)) != resources.negated();
    }

    private static boolean matchesPrincipal(Patterns principals, Caller caller, boolean wide) {
        return principals.patterns() == null
                || PrincipalMatch.any(principals.patterns(), caller, wide) != principals.negated();
    }
}
