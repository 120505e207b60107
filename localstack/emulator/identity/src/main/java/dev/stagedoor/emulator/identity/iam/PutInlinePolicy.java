package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.model.StoredPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/** PutUserPolicy and PutRolePolicy: makes an inline policy or takes the place of one. */
record PutInlinePolicy(Identities identities, PrincipalType type) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only(type.nameMember(), "PolicyName", "PolicyDocument");
        Principal principal = identities.principals(type).get(input.name(type.nameMember(), 64));
        String name = input.name("PolicyName", 128);
        StoredPolicy policy = Documents.parse(name, input.required("PolicyDocument"), Kind.IDENTITY, type.inlineSize());
        Principal changed = principal.withInline(name, policy);
        if (changed.inline().values().stream().mapToInt(StoredPolicy::size).sum() > type.inlineSize()) {
            throw new LimitExceededException("Maximum policy size of " + type.inlineSize() + " bytes exceeded for "
                    + type.lower() + " " + principal.name());
        }
        identities.principals(type).update(principal.name(), old -> changed);
        return Json.object();
    }
}
