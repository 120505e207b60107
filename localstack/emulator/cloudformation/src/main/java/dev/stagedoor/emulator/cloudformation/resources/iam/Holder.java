package dev.stagedoor.emulator.cloudformation.resources.iam;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * A role or user that has a policy.
 *
 * @param kind {@code Role} or {@code User}, as the names of operations and members have it
 */
record Holder(String kind, String name) {

    /** Those that the properties {@code Roles} and {@code Users} name. */
    static Set<Holder> in(ObjectNode properties) {
        Set<Holder> holders = new LinkedHashSet<>();
        properties.path("Roles").forEach(role -> holders.add(new Holder("Role", role.asText())));
        properties.path("Users").forEach(user -> holders.add(new Holder("User", user.asText())));
        return holders;
    }

    /** The members of a call about one of its inline policies. */
    ObjectNode policy(String policyName) {
        return Json.object().put(kind + "Name", name).put("PolicyName", policyName);
    }

    /** The members of a call about one of its managed policies. */
    ObjectNode managed(String policyArn) {
        return Json.object().put(kind + "Name", name).put("PolicyArn", policyArn);
    }
}
