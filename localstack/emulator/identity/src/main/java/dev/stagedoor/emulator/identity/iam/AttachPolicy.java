package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** AttachUserPolicy and AttachRolePolicy. To attach again changes nothing. */
record AttachPolicy(Identities identities, PrincipalType type) implements Action {

    private static final int LIMIT = 10;

    @Override
    public ObjectNode run(Input input) {
        input.only(type.nameMember(), "PolicyArn");
        Principal principal = identities.principals(type).get(input.name(type.nameMember(), 64));
        ManagedPolicy policy = identities.policies().get(input.required("PolicyArn"));
        Principal changed = principal.withAttached(policy.arn());
        if (changed.attached().size() > LIMIT) {
            throw new LimitExceededException(
                    "Cannot exceed quota for PoliciesPer" + type.word() + ": " + LIMIT);
        }
        identities.principals(type).update(principal.name(), old -> changed);
        return Json.object();
    }
}
