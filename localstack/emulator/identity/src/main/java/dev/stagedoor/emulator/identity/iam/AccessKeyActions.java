package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import dev.stagedoor.emulator.identity.model.AccessKey;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** ListAccessKeys, UpdateAccessKey, DeleteAccessKey. Without a name they are about the user who calls. */
record AccessKeyActions(Identities identities) {

    ObjectNode list(Input input) {
        input.only("UserName", "Marker", "MaxItems");
        String user = identities.principals(PrincipalType.USER).get(userName(input)).name();
        return Page.of(input, "AccessKeyMetadata", identities.keys().of(user).stream(), Shapes::key);
    }

    ObjectNode update(Input input) {
        input.only("UserName", "AccessKeyId", "Status");
        String status = input.required("Status");
        if (!status.equals("Active") && !status.equals("Inactive")) {
            throw new ValidationErrorException("Status must be Active or Inactive, not " + status);
        }
        identities.keys().replace(key(input).withActive(status.equals("Active")));
        return Json.object();
    }

    ObjectNode delete(Input input) {
        input.only("UserName", "AccessKeyId");
        identities.keys().remove(key(input).id());
        return Json.object();
    }

    private AccessKey key(Input input) {
        return identities.keys().get(userName(input), input.required("AccessKeyId"));
    }

    static String userName(Input input) {
        if (input.text("UserName") == null && input.caller() instanceof Caller.User user) {
            return user.userName();
        }
        return input.name("UserName", 64);
    }
}
