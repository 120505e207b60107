package dev.stagedoor.emulator.identity.iam;

import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html">CreateUser</a>. */
record CreateUser(Identities identities) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only("UserName", "Path", "Tags");
        String name = input.name("UserName", 64);
        String path = input.path();
        Principal user = new Principal(PrincipalType.USER, name, path,
                NewId.of(identities, PrincipalType.USER.idPrefix()),
                identities.account().globalArn("iam", "user" + path + name), identities.clock().instant(),
                new TreeMap<>(input.tags()), new TreeMap<>(), new TreeSet<>(), null);
        identities.principals(PrincipalType.USER).add(user);
        return Json.object().set("User", Shapes.principal(user, true));
    }
}
