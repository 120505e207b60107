package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** DetachUserPolicy and DetachRolePolicy. */
record DetachPolicy(Identities identities, PrincipalType type) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only(type.nameMember(), "PolicyArn");
        Principal principal = identities.principals(type).get(input.name(type.nameMember(), 64));
        String arn = input.required("PolicyArn");
        if (!principal.attached().contains(arn)) {
            throw new NoSuchEntityException("Policy " + arn + " was not found.");
        }
        identities.principals(type).update(principal.name(), old -> old.withoutAttached(arn));
        return Json.object();
    }
}
