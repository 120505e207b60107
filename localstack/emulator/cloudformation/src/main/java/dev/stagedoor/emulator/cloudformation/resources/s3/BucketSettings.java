package dev.stagedoor.emulator.cloudformation.resources.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

/** The configurations of a bucket, each with the pair of calls that sets and removes it. */
final class BucketSettings {

    private BucketSettings() {}

    static void put(String name, ObjectNode before, ResourceRequest request) {
        ObjectNode after = request.properties();
        if (Properties.differ(before, after, Schema.TAGS)) {
            JsonNode tags = after.get(Schema.TAGS);
            set(name, request, "BucketTagging", "Tagging", tags == null ? null : Json.object().set("TagSet", tags));
        }
        if (Properties.differ(before, after, "PublicAccessBlockConfiguration")) {
            set(name, request, "PublicAccessBlock", "PublicAccessBlockConfiguration",
                    after.get("PublicAccessBlockConfiguration"));
        }
        if (Properties.differ(before, after, "BucketEncryption")) {
            set(name, request, "BucketEncryption", "ServerSideEncryptionConfiguration", encryption(after));
        }
        if (Properties.differ(before, after, "OwnershipControls")) {
            set(name, request, "BucketOwnershipControls", "OwnershipControls", after.get("OwnershipControls"));
        }
    }

    private static void set(String name, ResourceRequest request, String setting, String member, JsonNode value) {
        ObjectNode input = bucket(name);
        if (value == null) {
            request.call("s3", "Delete" + setting, input);
        } else {
            request.call("s3", "Put" + setting, input.<ObjectNode>set(member, value));
        }
    }

    /** The same under the names that S3 itself has for it. */
    private static JsonNode encryption(ObjectNode properties) {
        if (!properties.has("BucketEncryption")) {
            return null;
        }
        ObjectNode configuration = Json.object();
        ArrayNode rules = configuration.putArray("Rules");
        properties.at("/BucketEncryption/ServerSideEncryptionConfiguration").forEach(rule -> {
            ObjectNode renamed = rules.addObject();
            rule.properties().forEach(member -> renamed.set(
                    member.getKey().equals("ServerSideEncryptionByDefault")
                            ? "ApplyServerSideEncryptionByDefault"
                            : member.getKey(),
                    member.getValue()));
        });
        return configuration;
    }

    static ObjectNode bucket(String name) {
        return Json.object().put("Bucket", name);
    }
}
