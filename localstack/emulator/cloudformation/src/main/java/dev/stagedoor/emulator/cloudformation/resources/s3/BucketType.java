package dev.stagedoor.emulator.cloudformation.resources.s3;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A bucket.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html">the
 * reference</a>.
 */
public final class BucketType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("BucketName").replaces(),
            tags().recorded(RecordedReasons.TAGS));

    @Override
    public String name() {
        return "AWS::S3::Bucket";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "BucketName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "DomainName", "RegionalDomainName");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.lowerNameOr("BucketName", 63);
        request.call("s3", "CreateBucket", bucket(name));
        request.created(name);
        return describe(name, request);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return describe(request.physicalId(), request);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("s3", "DeleteBucket", bucket(request.physicalId()), "NoSuchBucket");
    }

    private static ObjectNode bucket(String name) {
        return Json.object().put("Bucket", name);
    }

    private static PhysicalResource describe(String name, ResourceRequest request) {
        return PhysicalResource.of(name).with("Arn", "arn:aws:s3:::" + name)
                .with("DomainName", name + ".s3.amazonaws.com")
                .with("RegionalDomainName", name + ".s3." + request.account().region() + ".amazonaws.com");
    }
}
