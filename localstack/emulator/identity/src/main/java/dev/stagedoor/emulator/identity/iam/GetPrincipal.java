package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** GetUser and GetRole. Without a name, GetUser is about the user who calls. */
record GetPrincipal(Identities identities, PrincipalType type) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only(type.nameMember());
        return Json.object().set(type.word(),
                Shapes.principal(identities.principals(type).get(name(input)), true));
    }

    private String name(Input input) {
        if (type == PrincipalType.USER && input.text("UserName") == null) {
            if (input.caller() instanceof Caller.User user) {
                return user.userName();
            }
            throw new ValidationErrorException("Must specify userName when calling with non-User credentials");
        }
        return input.name(type.nameMember(), 64);
    }
}
