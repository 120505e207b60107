package dev.stagedoor.emulator.core.iam;

import java.util.List;
import java.util.Map;

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

    /**
     * @param context condition keys with their values, such as {@code aws:SourceArn}; keys compare case-blind
     */
    public static Decision evaluate(List<PolicyDocument> policies, Caller caller, String action, String resource,
            Map<String, List<String>> context) {
        return new Decision(Effect.IMPLICIT_DENY, null, 0);
    }
}
