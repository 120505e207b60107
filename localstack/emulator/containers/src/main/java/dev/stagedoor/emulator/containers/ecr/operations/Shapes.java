package dev.stagedoor.emulator.containers.ecr.operations;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.containers.ecr.model.Image;
import dev.stagedoor.emulator.containers.ecr.model.Repository;
import dev.stagedoor.emulator.containers.input.Members;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;

/** How repositories and images look in answers, and how calls are read. */
final class Shapes {

    private Shapes() {}

    static Members members(AwsRequest request, String... known) {
        return Members.of("ecr:" + request.operation(), request.input(), EcrException::invalid, known);
    }

    static ObjectNode repository(Repository repository, String accountId) {
        ObjectNode node = Json.object().put("repositoryArn", repository.arn()).put("registryId", accountId)
                .put("repositoryName", repository.name()).put("repositoryUri", repository.uri())
                .put("createdAt", repository.createdAt().toEpochMilli() / 1000.0)
                .put("imageTagMutability", repository.immutableTags() ? "IMMUTABLE" : "MUTABLE");
        node.putObject("imageScanningConfiguration").put("scanOnPush", false);
        node.putObject("encryptionConfiguration").put("encryptionType", "AES256");
        return node;
    }

    /** One identifier, or without tag only the digest. */
    static ObjectNode imageId(Image image, String tag) {
        ObjectNode id = Json.object().put("imageDigest", image.digest());
        return tag == null ? id : id.put("imageTag", tag);
    }

    static ObjectNode image(Image image, String repository, String accountId, String tag) {
        ObjectNode node = Json.object().put("registryId", accountId).put("repositoryName", repository)
                .put("imageManifest", image.manifest()).put("imageManifestMediaType", image.mediaType());
        node.set("imageId", imageId(image, tag));
        return node;
    }

    /** The tag or digest of an {@code imageId}. */
    static String reference(Members imageId) {
        String digest = imageId.text("imageDigest");
        return digest == null ? imageId.required("imageTag") : digest;
    }

    static Map<String, String> tags(Members members, String name) {
        return members.pairs(name, "Key", "Value");
    }
}
