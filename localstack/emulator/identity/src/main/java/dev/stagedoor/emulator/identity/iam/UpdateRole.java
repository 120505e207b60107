package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.model.RoleDetails;
import dev.stagedoor.emulator.identity.store.Identities;

/** <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html">UpdateRole</a>. */
record UpdateRole(Identities identities) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only("RoleName", "Description", "MaxSessionDuration");
        String description = input.bounded("Description", 1_000);
        identities.principals(PrincipalType.ROLE).update(input.name("RoleName", 64), role -> {
            RoleDetails old = role.role();
            return role.withRole(new RoleDetails(old.trust(), description == null ? old.description() : description,
                    input.number("MaxSessionDuration", old.maxSessionSeconds(), CreateRole.HOUR,
                            12 * CreateRole.HOUR)));
        });
        return Json.object();
    }
}
