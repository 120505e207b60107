package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** ListAttachedUserPolicies and ListAttachedRolePolicies. */
record ListAttachedPolicies(Identities identities, PrincipalType type) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only(type.nameMember(), "PathPrefix", "Marker", "MaxItems");
        String prefix = input.text("PathPrefix") == null ? "/" : input.text("PathPrefix");
        return Page.of(input, "AttachedPolicies",
                identities.principals(type).get(input.name(type.nameMember(), 64)).attached().stream()
                        .map(identities.policies()::get).filter(policy -> policy.path().startsWith(prefix)),
                policy -> Json.object().put("PolicyName", policy.name()).put("PolicyArn", policy.arn()));
    }
}
