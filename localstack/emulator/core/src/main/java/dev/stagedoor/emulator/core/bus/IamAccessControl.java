package dev.stagedoor.emulator.core.bus;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.ConditionKeys;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Decision;
import dev.stagedoor.emulator.core.iam.PolicyEvaluator.Effect;
import dev.stagedoor.emulator.core.iam.PolicyStore;

/**
 * Decides by policies. The root may everything that no resource policy denies, and assume the roles that trust the account (on
 * AWS it may assume none: here it is the only identity that everybody has); a user or a role needs an identity policy or the
 * resource's policy; a service, and nobody, need the resource's policy.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html">
 * single account evaluation</a>.
 */
public final class IamAccessControl implements AccessControl {

    private final PolicyStore policies;
    private final Account account;
    private final Clock clock;

    public IamAccessControl(PolicyStore policies, Account account, Clock clock) {
        this.policies = policies;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public void check(AwsService service, AwsRequest request) {
        Caller caller = request.caller();
        List<Permission> needed = service.permissions(request);
        if (caller instanceof Caller.Anonymous) {
            if (service.unsigned(request.operation())) {
                return;
            }
            if (needed.isEmpty() || !service.anonymousByPolicy()) {
                throw new AccessDeniedException(caller, service.action(request), "*", "the request is not signed");
            }
        }
        if (needed.isEmpty()) {
            return;
        }
        Optional<PolicyDocument> resourcePolicy = service.resourcePolicy(request);
        boolean needsResourcePolicy = service.needsResourcePolicy(request);
        if (caller instanceof Caller.Root && resourcePolicy.isEmpty() && !needsResourcePolicy) {
            return;
        }
        Map<String, List<String>> context = ConditionKeys.of(caller, account, clock.instant());
        context.putAll(service.conditionKeys(request));
        List<PolicyDocument> attached = resourcePolicy.map(List::of).orElse(List.of());
        for (Permission permission : needed) {
            new Check(caller, permission, attached, context).decide(needsResourcePolicy);
        }
    }

    /** One permission of one call. */
    private final class Check {

        private final Caller caller;
        private final Permission permission;
        private final List<PolicyDocument> attached;
        private final Map<String, List<String>> context;

        Check(Caller caller, Permission permission, List<PolicyDocument> attached, Map<String, List<String>> context) {
            this.caller = caller;
            this.permission = permission;
            this.attached = attached;
            this.context = context;
        }

        void decide(boolean needsResourcePolicy) {
            Decision resource = evaluate(attached, caller);
            if (resource.effect() == Effect.EXPLICIT_DENY) {
                throw denied("of an explicit deny in a resource-based policy");
            }
            boolean hasIdentityPolicies = caller instanceof Caller.User || caller instanceof Caller.AssumedRole;
            if (!hasIdentityPolicies) {
                if (!resource.allowed() && (needsResourcePolicy || !(caller instanceof Caller.Root))) {
                    throw denied("no resource-based policy allows the " + permission.action() + " action");
                }
                return;
            }
            Decision identity = evaluate(policies.identityPolicies(caller), caller);
            if (identity.effect() == Effect.EXPLICIT_DENY) {
                throw denied("of an explicit deny in an identity-based policy");
            }
            boolean sameAccount = caller.accountId().equals(account.id());
            if (resource.allowed() && (sameAccount || identity.allowed())) {
                return;
            }
            if (needsResourcePolicy && !leftToAccount()) {
                throw denied("no resource-based policy allows the " + permission.action() + " action");
            }
            if (!identity.allowed() || !sameAccount && !leftToAccount()) {
                throw denied("no identity-based policy allows the " + permission.action() + " action");
            }
        }

        /** True if the resource's policy allows the caller's account, and with it everybody whose own policies allow. */
        private boolean leftToAccount() {
            return evaluate(attached, new Caller.Root(caller.accountId(), "")).allowed();
        }

        private Decision evaluate(List<PolicyDocument> documents, Caller as) {
            return PolicyEvaluator.evaluate(documents, as, permission.action(), permission.resource(), context);
        }

        private AccessDeniedException denied(String because) {
            return new AccessDeniedException(caller, permission.action(), permission.resource(), because);
        }
    }
}
