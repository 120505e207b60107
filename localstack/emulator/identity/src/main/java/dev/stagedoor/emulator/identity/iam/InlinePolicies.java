package dev.stagedoor.emulator.identity.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.wire.UrlCoding;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.model.StoredPolicy;
import dev.stagedoor.emulator.identity.store.Identities;

/** Get, List and Delete of the inline policies of users and roles. */
record InlinePolicies(Identities identities, PrincipalType type) {

    ObjectNode get(Input input) {
        input.only(type.nameMember(), "PolicyName");
        Principal principal = principal(input);
        StoredPolicy policy = principal.inline().get(existing(principal, input));
        return Json.object().put(type.nameMember(), principal.name()).put("PolicyName", input.text("PolicyName"))
                .put("PolicyDocument", UrlCoding.encode(policy.text()));
    }

    ObjectNode list(Input input) {
        input.only(type.nameMember(), "Marker", "MaxItems");
        return Page.of(input, "PolicyNames", principal(input).inline().keySet().stream(), TextNode::valueOf);
    }

    ObjectNode delete(Input input) {
        input.only(type.nameMember(), "PolicyName");
        String name = existing(principal(input), input);
        identities.principals(type).update(principal(input).name(), old -> old.withoutInline(name));
        return Json.object();
    }

    private Principal principal(Input input) {
        return identities.principals(type).get(input.name(type.nameMember(), 64));
    }

    private String existing(Principal principal, Input input) {
        String name = input.name("PolicyName", 128);
        if (!principal.inline().containsKey(name)) {
            throw new NoSuchEntityException("The " + type.lower() + " policy with name " + name + " cannot be found.");
        }
        return name;
    }
}
