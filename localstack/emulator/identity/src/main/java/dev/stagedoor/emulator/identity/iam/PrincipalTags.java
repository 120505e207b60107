package dev.stagedoor.emulator.identity.iam;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.identity.Input;
import dev.stagedoor.emulator.identity.model.PrincipalType;
import dev.stagedoor.emulator.identity.store.Identities;

/** The tags of users and roles. */
record PrincipalTags(Identities identities, PrincipalType type) {

    ObjectNode tag(Input input) {
        input.only(type.nameMember(), "Tags");
        Map<String, String> added = input.tags();
        identities.principals(type).update(name(input), principal -> {
            Map<String, String> all = new TreeMap<>(principal.tags());
            all.putAll(added);
            return principal.withTags(Input.checked(all));
        });
        return Json.object();
    }

    ObjectNode untag(Input input) {
        input.only(type.nameMember(), "TagKeys");
        identities.principals(type).update(name(input), principal -> {
            Map<String, String> left = new TreeMap<>(principal.tags());
            left.keySet().removeAll(input.texts("TagKeys"));
            return principal.withTags(left);
        });
        return Json.object();
    }

    ObjectNode list(Input input) {
        input.only(type.nameMember(), "Marker", "MaxItems");
        return Page.of(input, "Tags", identities.principals(type).get(name(input)).tags().entrySet().stream(),
                tag -> Json.object().put("Key", tag.getKey()).put("Value", tag.getValue()));
    }

    private String name(Input input) {
        return input.name(type.nameMember(), 64);
    }
}
