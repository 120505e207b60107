package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** ListUsers and ListRoles. */
record ListPrincipals(Identities identities, PrincipalType type) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only("PathPrefix", "Marker", "MaxItems");
        String prefix = input.text("PathPrefix") == null ? "/" : input.text("PathPrefix");
        return Page.of(input, type.word() + "s",
                identities.principals(type).all().stream().filter(principal -> principal.path().startsWith(prefix)),
                principal -> Shapes.principal(principal, false));
    }
}
