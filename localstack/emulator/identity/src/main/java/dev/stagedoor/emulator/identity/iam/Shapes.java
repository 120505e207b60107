package dev.stagedoor.emulator.identity.iam;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.wire.UrlCoding;
import dev.stagedoor.emulator.identity.model.AccessKey;
import dev.stagedoor.emulator.identity.model.ManagedPolicy;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;

/** Entities as IAM's answers show them. */
final class Shapes {

    private Shapes() {}

    /** A user or a role. Lists leave the tags out, as AWS does. */
    static ObjectNode principal(Principal principal, boolean withTags) {
        ObjectNode shape = Json.object().put("Path", principal.path())
                .put(principal.type().nameMember(), principal.name())
                .put(principal.type() == PrincipalType.USER ? "UserId" : "RoleId", principal.id())
                .put("Arn", principal.arn()).put("CreateDate", time(principal.created()));
        if (principal.role() != null) {
            shape.put("AssumeRolePolicyDocument", UrlCoding.encode(principal.role().trust().text()));
            shape.put("MaxSessionDuration", principal.role().maxSessionSeconds());
            if (principal.role().description() != null) {
                shape.put("Description", principal.role().description());
            }
        }
        if (withTags && !principal.tags().isEmpty()) {
            shape.set("Tags", tags(principal.tags()));
        }
        return shape;
    }

    static ObjectNode policy(ManagedPolicy policy, long attachments, boolean whole) {
        ObjectNode shape = Json.object().put("PolicyName", policy.name()).put("PolicyId", policy.id())
                .put("Arn", policy.arn()).put("Path", policy.path())
                .put("DefaultVersionId", "v" + policy.defaultVersion())
                .put("AttachmentCount", attachments).put("PermissionsBoundaryUsageCount", 0).put("IsAttachable", true)
                .put("CreateDate", time(policy.created())).put("UpdateDate", time(policy.updated()));
        if (whole) {
            shape.put("Description", policy.description());
            shape.set("Tags", tags(policy.tags()));
        }
        return shape;
    }

    static ObjectNode version(ManagedPolicy policy, int number, boolean withDocument) {
        ManagedPolicy.Version version = policy.versions().get(number);
        ObjectNode shape = Json.object().put("VersionId", "v" + number)
                .put("IsDefaultVersion", number == policy.defaultVersion()).put("CreateDate", time(version.created()));
        if (withDocument) {
            shape.put("Document", UrlCoding.encode(version.policy().text()));
        }
        return shape;
    }

    static ObjectNode key(AccessKey key) {
        return Json.object().put("UserName", key.userName()).put("AccessKeyId", key.id())
                .put("Status", key.active() ? "Active" : "Inactive").put("CreateDate", time(key.created()));
    }

    static ArrayNode tags(Map<String, String> tags) {
        ArrayNode list = Json.array();
        tags.forEach((key, value) -> list.add(Json.object().put("Key", key).put("Value", value)));
        return list;
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
