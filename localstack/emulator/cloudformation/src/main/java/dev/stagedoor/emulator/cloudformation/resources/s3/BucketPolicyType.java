package dev.stagedoor.emulator.cloudformation.resources.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * The policy of a bucket; it decides together with those of the caller.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html">the
 * reference</a>.
 */
public final class BucketPolicyType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("Bucket").require().replaces(),
            json("PolicyDocument").require());

    @Override
    public String name() {
        return "AWS::S3::BucketPolicy";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        return put(request);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        return put(request);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("s3", "DeleteBucketPolicy", bucket(request), "NoSuchBucket");
    }

    private static PhysicalResource put(ResourceRequest request) {
        request.call("s3", "PutBucketPolicy",
                bucket(request).put("Policy", Properties.document(request.properties().get("PolicyDocument"))));
        return PhysicalResource.of(request.text("Bucket"));
    }

    private static ObjectNode bucket(ResourceRequest request) {
        return Json.object().put("Bucket", request.text("Bucket"));
    }
}
