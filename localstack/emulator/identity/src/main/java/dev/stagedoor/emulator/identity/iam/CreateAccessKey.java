package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Action;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.AccessKey;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html">CreateAccessKey</a>. */
record CreateAccessKey(Identities identities) implements Action {

    @Override
    public ObjectNode run(Input input) {
        input.only("UserName");
        Principal user = identities.principals(PrincipalType.USER).get(AccessKeyActions.userName(input));
        AccessKey key = new AccessKey("AKIA" + identities.ids().upper(16), identities.ids().lower(40), user.name(),
                true,
                identities.clock().instant());
        identities.keys().add(key);
        return Json.object().set("AccessKey", Shapes.key(key).put("SecretAccessKey", key.secret()));
    }
}
