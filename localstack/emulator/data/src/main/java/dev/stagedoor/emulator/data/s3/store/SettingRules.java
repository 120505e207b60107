package dev.stagedoor.emulator.data.s3.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.data.s3.error.InvalidTagException;
import dev.stagedoor.emulator.data.s3.error.MalformedXMLException;
import dev.stagedoor.emulator.data.s3.error.NotSupportedException;

/** What each bucket configuration may hold. Everything else is an error: nothing is dropped in silence. */
final class SettingRules {

    private static final int MAX_TAGS = 50;
    private static final int MAX_LIFECYCLE_RULES = 1000;

    private SettingRules() {}

    static void tagging(ObjectNode tagging) {
        onlyMembers(tagging, Set.of("TagSet"));
        JsonNode tags = tagging.path("TagSet");
        if (tags.size() > MAX_TAGS) {
            throw new InvalidTagException("Object tags cannot be greater than " + MAX_TAGS);
        }
        Set<String> keys = new HashSet<>();
        for (JsonNode tag : tags) {
            String key = tag.path("Key").asText();
            if (key.isEmpty() || key.length() > 128) {
                throw new InvalidTagException("The TagKey you have provided is invalid");
            }
            if (tag.path("Value").asText().length() > 256) {
                throw new InvalidTagException("The TagValue you have provided is invalid");
            }
            if (!keys.add(key)) {
                throw new InvalidTagException("Cannot provide multiple Tags with the same key");
            }
        }
    }

    static void publicAccessBlock(ObjectNode block) {
        onlyMembers(block, Set.of("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"));
        for (JsonNode flag : block) {
            if (!Set.of("true", "false").contains(flag.asText())) {
                throw new MalformedXMLException();
            }
        }
    }

    static void encryption(ObjectNode configuration) {
        onlyMembers(configuration, Set.of("Rules"));
        JsonNode rules = configuration.path("Rules");
        if (rules.size() != 1) {
            throw new MalformedXMLException();
        }
        onlyMembers(rules.get(0), Set.of("ApplyServerSideEncryptionByDefault", "BucketKeyEnabled"));
        String algorithm = rules.get(0).path("ApplyServerSideEncryptionByDefault").path("SSEAlgorithm").asText();
        if (!algorithm.equals("AES256")) {
            throw new NotSupportedException("SSEAlgorithm " + algorithm);
        }
    }

    static void versioning(ObjectNode configuration) {
        onlyMembers(configuration, Set.of("Status"));
        switch (configuration.path("Status").asText()) {
            case "Suspended" -> {
            }
            case "Enabled" -> throw new NotSupportedException("versioning (Status Enabled)");
            default -> throw new MalformedXMLException();
        }
    }

    static void lifecycle(ObjectNode configuration) {
        JsonNode rules = configuration.path("Rules");
        if (rules.isEmpty() || rules.size() > MAX_LIFECYCLE_RULES) {
            throw new MalformedXMLException();
        }
        for (JsonNode rule : rules) {
            onlyMembers(rule, Set.of("ID", "Prefix", "Filter", "Status", "Expiration", "Transitions",
                    "NoncurrentVersionExpiration", "NoncurrentVersionTransitions", "AbortIncompleteMultipartUpload"));
            if (!Set.of("Enabled", "Disabled").contains(rule.path("Status").asText())) {
                throw new MalformedXMLException();
            }
        }
    }

    static void ownershipControls(ObjectNode controls) {
        onlyMembers(controls, Set.of("Rules"));
        JsonNode rules = controls.path("Rules");
        String ownership = rules.path(0).path("ObjectOwnership").asText();
        if (rules.size() != 1 || ownership.isEmpty()) {
            throw new MalformedXMLException();
        }
        if (!ownership.equals("BucketOwnerEnforced")) {
            throw new NotSupportedException("ObjectOwnership " + ownership);
        }
    }

    private static void onlyMembers(JsonNode node, Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new NotSupportedException("the element " + name);
            }
        }
    }
}
