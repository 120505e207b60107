package dev.stagedoor.emulator.data.s3.store;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.data.s3.error.NoSuchConfigurationException;

/**
 * A bucket's configuration. All of it is checked and given back; what it does here:
 * <ul>
 * <li>tags, lifecycle rules: recorded only (the unit of a rule is a day, and state lives as long as the emulator);
 * <li>public access block: recorded only (every call is signed, so nothing is public);
 * <li>encryption: AES256 is recorded only (objects lie in the work directory as they are), KMS is refused;
 * <li>ownership: BucketOwnerEnforced, which is how this emulator behaves; the rest is refused;
 * <li>versioning: refused but for Suspended.
 * </ul>
 */
public enum BucketSetting {
    TAGGING("Tagging", false, "NoSuchTagSet", "The TagSet does not exist", SettingRules::tagging), PUBLIC_ACCESS_BLOCK(
            "PublicAccessBlockConfiguration", true, "NoSuchPublicAccessBlockConfiguration",
            "The public access block configuration was not found", SettingRules::publicAccessBlock), ENCRYPTION(
                    "ServerSideEncryptionConfiguration", true, "ServerSideEncryptionConfigurationNotFoundError",
                    "The server side encryption configuration was not found", SettingRules::encryption), VERSIONING(
                            "VersioningConfiguration", false, null, null, SettingRules::versioning), LIFECYCLE(
                                    "LifecycleConfiguration", false, "NoSuchLifecycleConfiguration",
                                    "The lifecycle configuration does not exist",
                                    SettingRules::lifecycle), OWNERSHIP_CONTROLS("OwnershipControls", true,
                                            "OwnershipControlsNotFoundError",
                                            "The bucket ownership controls were not found",
                                            SettingRules::ownershipControls);

    private final String member;
    private final boolean wrapped;
    private final String missingCode;
    private final String missingMessage;
    private final Consumer<ObjectNode> rules;

    BucketSetting(String member, boolean wrapped, String missingCode, String missingMessage,
            Consumer<ObjectNode> rules) {
        this.member = member;
        this.wrapped = wrapped;
        this.missingCode = missingCode;
        this.missingMessage = missingMessage;
        this.rules = rules;
    }

    /** The member of the Put operation that carries it. */
    public String member() {
        return member;
    }

    /** Refuses what is malformed or not supported. */
    public void check(ObjectNode value) {
        rules.accept(value);
    }

    /** The answer of the Get operation. */
    public ObjectNode output(Bucket bucket) {
        ObjectNode value = bucket.setting(this).orElseGet(() -> absent(bucket));
        return wrapped ? Json.object().set(member, value.deepCopy()) : value.deepCopy();
    }

    private ObjectNode absent(Bucket bucket) {
        if (missingCode == null) {
            return Json.object();
        }
        throw new NoSuchConfigurationException(missingCode, missingMessage, bucket.name());
    }
}
