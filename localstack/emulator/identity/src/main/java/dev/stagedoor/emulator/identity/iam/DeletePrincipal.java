package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.DeleteConflictException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** DeleteUser and DeleteRole: only of one that has nothing left. */
record DeletePrincipal(Identities identities, PrincipalType type) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only(type.nameMember());
        Principal principal = identities.principals(type).get(input.name(type.nameMember(), 64));
        if (!principal.attached().isEmpty()) {
            throw new DeleteConflictException("Cannot delete entity, must detach all policies first.");
        }
        if (!principal.inline().isEmpty()) {
            throw new DeleteConflictException("Cannot delete entity, must delete policies first.");
        }
        if (type == PrincipalType.USER && !identities.keys().of(principal.name()).isEmpty()) {
            throw new DeleteConflictException("Cannot delete entity, must delete access keys first.");
        }
        identities.principals(type).remove(principal.name());
        return Json.object();
    }
}
