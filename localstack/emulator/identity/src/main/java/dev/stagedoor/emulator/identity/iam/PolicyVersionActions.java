package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.DeleteConflictException;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.model.StoredPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/**
 * The versions of managed policies.
 * See <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html">the guide</a>.
 */
record PolicyVersionActions(Identities identities) {

    private static final int LIMIT = 5;

    ObjectNode create(Input input) {
        input.only("PolicyArn", "PolicyDocument", "SetAsDefault");
        ManagedPolicy policy = ManagedPolicyActions.own(identities, input);
        StoredPolicy document = Documents.parse(policy.name(), input.required("PolicyDocument"), Kind.IDENTITY,
                CreatePolicy.SIZE);
        if (policy.versions().size() >= LIMIT) {
            throw new LimitExceededException(
                    "A managed policy can have up to " + LIMIT + " versions. Before you create a"
                            + " new version, you must delete an existing version.");
        }
        ManagedPolicy changed = policy.withVersion(new ManagedPolicy.Version(document, identities.clock().instant()),
                input.flag("SetAsDefault"));
        identities.policies().replace(changed);
        return Json.object().set("PolicyVersion", Shapes.version(changed, changed.lastNumber(), false));
    }

    ObjectNode get(Input input) {
        input.only("PolicyArn", "VersionId");
        ManagedPolicy policy = identities.policies().get(input.required("PolicyArn"));
        return Json.object().set("PolicyVersion", Shapes.version(policy, number(policy, input), true));
    }

    ObjectNode list(Input input) {
        input.only("PolicyArn", "Marker", "MaxItems");
        ManagedPolicy policy = identities.policies().get(input.required("PolicyArn"));
        return Page.of(input, "Versions", policy.versions().descendingKeySet().stream(),
                number -> Shapes.version(policy, number, false));
    }

    ObjectNode setDefault(Input input) {
        input.only("PolicyArn", "VersionId");
        ManagedPolicy policy = ManagedPolicyActions.own(identities, input);
        identities.policies().replace(policy.withDefault(number(policy, input), identities.clock().instant()));
        return Json.object();
    }

    ObjectNode delete(Input input) {
        input.only("PolicyArn", "VersionId");
        ManagedPolicy policy = ManagedPolicyActions.own(identities, input);
        int number = number(policy, input);
        if (number == policy.defaultVersion()) {
            throw new DeleteConflictException("Cannot delete the default version of a policy.");
        }
        identities.policies().replace(policy.withoutVersion(number));
        return Json.object();
    }

    private static int number(ManagedPolicy policy, Input input) {
        String id = input.required("VersionId");
        if (!id.matches("v[1-9][0-9]{0,8}") || !policy.versions().containsKey(Integer.parseInt(id.substring(1)))) {
            throw new NoSuchEntityException("Policy " + policy.arn() + " version " + id
                    + " does not exist or is not attachable.");
        }
        return Integer.parseInt(id.substring(1));
    }
}
