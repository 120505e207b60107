package dev.stagedoor.emulator.cloudformation.resources.ecr;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.TagCalls;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.onlyFalse;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A repository of images.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html">the
 * reference</a>.
 */
public final class RepositoryType implements ResourceType {

    private static final TagCalls TAGS = new TagCalls("ecr", "TagResource", "UntagResource", "resourceArn", "tags",
            "tagKeys", TagCalls.Form.KEY_VALUE);

    private static final Schema SCHEMA = Schema.of(text("RepositoryName").replaces(), bool("EmptyOnDelete"),
            oneOf("ImageTagMutability", "MUTABLE", "IMMUTABLE"),
            structure("ImageScanningConfiguration", onlyFalse("ScanOnPush", "images are not scanned")),
            structure("EncryptionConfiguration", oneOf("EncryptionType", "AES256").require(),
                    refused("KmsKey", "there is no KMS")).replaces(),
            json("LifecyclePolicy").recorded("state lives as long as the emulator, shorter than any rule's day"),
            tags(),
            refused("RepositoryPolicyText", "policies of repositories are not there yet"),
            refused("ImageTagMutabilityExclusionFilters", "mutability has no exceptions here"));

    @Override
    public String name() {
        return "AWS::ECR::Repository";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "RepositoryName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "RepositoryUri");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.lowerNameOr("RepositoryName", 256);
        ObjectNode input = repository(name);
        if (request.text("ImageTagMutability") != null) {
            input.put("imageTagMutability", request.text("ImageTagMutability"));
        }
        TAGS.add(input, request.properties());
        ObjectNode made = (ObjectNode) request.call("ecr", "CreateRepository", input).path("repository");
        return PhysicalResource.of(name).with("Arn", made.path("repositoryArn").asText()).with("RepositoryUri",
                made.path("repositoryUri").asText());
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        if (Properties.differ(request.previousProperties(), request.properties(), "ImageTagMutability")) {
            String mutability = request.text("ImageTagMutability") == null
                    ? "MUTABLE"
                    : request.text("ImageTagMutability");
            request.call("ecr", "PutImageTagMutability",
                    repository(request.physicalId()).put("imageTagMutability", mutability));
        }
        TAGS.update(request.attributes().path("Arn").asText(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        boolean force = request.properties().path("EmptyOnDelete").asBoolean();
        request.callUnlessGone("ecr", "DeleteRepository", repository(request.physicalId()).put("force", force),
                "RepositoryNotFoundException");
    }

    private static ObjectNode repository(String name) {
        return Json.object().put("repositoryName", name);
    }
}
