package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.DeleteConflictException;
import dev.stagedoor.emulator.identity.error.InvalidInputException;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/** GetPolicy, ListPolicies, DeletePolicy. */
record ManagedPolicyActions(Identities identities, Attachments attachments) {

    ObjectNode get(Input input) {
        input.only("PolicyArn");
        ManagedPolicy policy = identities.policies().get(input.required("PolicyArn"));
        return Json.object().set("Policy", Shapes.policy(policy, attachments.count(policy.arn()), true));
    }

    ObjectNode list(Input input) {
        input.only("Scope", "OnlyAttached", "PathPrefix", "Marker", "MaxItems");
        String prefix = input.text("PathPrefix") == null ? "/" : input.text("PathPrefix");
        String scope = input.text("Scope") == null ? "All" : input.text("Scope");
        if (!scope.matches("All|AWS|Local")) {
            throw new ValidationErrorException("Scope must be All, AWS or Local, not " + scope);
        }
        boolean onlyAttached = input.flag("OnlyAttached");
        return Page.of(input, "Policies",
                identities.policies().all().stream().filter(policy -> policy.path().startsWith(prefix))
                        .filter(policy -> scope.equals("All") || policy.isOfAws() == scope.equals("AWS"))
                        .filter(policy -> !onlyAttached || attachments.count(policy.arn()) > 0),
                policy -> Shapes.policy(policy, attachments.count(policy.arn()), false));
    }

    ObjectNode delete(Input input) {
        input.only("PolicyArn");
        ManagedPolicy policy = own(identities, input);
        if (attachments.count(policy.arn()) > 0) {
            throw new DeleteConflictException("Cannot delete a policy attached to entities.");
        }
        if (policy.versions().size() > 1) {
            throw new DeleteConflictException(
                    "This policy has more than one version. Before you delete a policy, you must delete the policy's versions."
                            + " The default version is deleted with the policy.");
        }
        identities.policies().remove(policy.arn());
        return Json.object();
    }

    /** The policy that a call changes: never one of AWS's. */
    static ManagedPolicy own(Identities identities, Input input) {
        ManagedPolicy policy = identities.policies().get(input.required("PolicyArn"));
        if (policy.isOfAws()) {
            throw new InvalidInputException("Policy " + policy.arn() + " belongs to AWS and cannot be changed.");
        }
        return policy;
    }
}
