package dev.stagedoor.emulator.cloudformation.resources.iam;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.core.Json;

/**
 * The inline and attached policies that a role should have.
 *
 * @param wanted the role's properties
 */
record RolePolicies(String roleName, ObjectNode wanted) {

    /** Puts what is wanted and removes what the previous properties had beyond it. */
    void replace(ObjectNode previous, ResourceRequest request) {
        Map<String, JsonNode> before = inline(previous);
        Map<String, JsonNode> after = inline(wanted);
        after.forEach((name, document) -> {
            if (!document.equals(before.get(name))) {
                request.call("iam", "PutRolePolicy", role().put("PolicyName", name).put("PolicyDocument",
                        Properties.document(document)));
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> deleteInline(name, request));
        Set<String> attached = attached(previous);
        Set<String> attach = attached(wanted);
        attach.stream().filter(arn -> !attached.contains(arn))
                .forEach(arn -> request.call("iam", "AttachRolePolicy", role().put("PolicyArn", arn)));
        attached.stream().filter(arn -> !attach.contains(arn)).forEach(arn -> detach(arn, request));
    }

    /** Removes what the role, as it is being deleted, was given by its own properties. */
    void removeAll(ResourceRequest request) {
        inline(request.properties()).keySet().forEach(name -> deleteInline(name, request));
        attached(request.properties()).forEach(arn -> detach(arn, request));
    }

    private void deleteInline(String name, ResourceRequest request) {
        request.callUnlessGone("iam", "DeleteRolePolicy", role().put("PolicyName", name), "NoSuchEntity");
    }

    private void detach(String arn, ResourceRequest request) {
        request.callUnlessGone("iam", "DetachRolePolicy", role().put("PolicyArn", arn), "NoSuchEntity");
    }

    private ObjectNode role() {
        return Json.object().put("RoleName", roleName);
    }

    private static Map<String, JsonNode> inline(ObjectNode properties) {
        Map<String, JsonNode> policies = new LinkedHashMap<>();
        properties.path("Policies").forEach(policy -> policies.put(policy.path("PolicyName").asText(),
                policy.path("PolicyDocument")));
        return policies;
    }

    private static Set<String> attached(ObjectNode properties) {
        Set<String> arns = new LinkedHashSet<>();
        properties.path("ManagedPolicyArns").forEach(arn -> arns.add(arn.asText()));
        return arns;
    }
}
