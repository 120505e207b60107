package dev.stagedoor.emulator.cloudformation.resources.s3;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.json;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A bucket. As on AWS, one that is not empty is not deleted.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html">the
 * reference</a>.
 */
public final class BucketType implements ResourceType {

    private static final Schema SCHEMA = Schema.of(text("BucketName").replaces(),
            structure("BucketEncryption", list("ServerSideEncryptionConfiguration",
                    structure("ServerSideEncryptionByDefault", oneOf("SSEAlgorithm", "AES256").require(),
                            refused("KMSMasterKeyID", "there is no KMS")),
                    bool("BucketKeyEnabled")).require()).recorded(RecordedReasons.ENCRYPTION),
            structure("PublicAccessBlockConfiguration", bool("BlockPublicAcls"), bool("BlockPublicPolicy"),
                    bool("IgnorePublicAcls"), bool("RestrictPublicBuckets"))
                    .recorded("every call is signed, so nothing is public"),
            structure("OwnershipControls", list("Rules", oneOf("ObjectOwnership", "BucketOwnerEnforced")).require()),
            structure("VersioningConfiguration", oneOf("Status", "Suspended").require()),
            json("LifecycleConfiguration").recorded("state lives as long as the emulator, shorter than any rule's day"),
            tags(), refused("NotificationConfiguration", "events of buckets are not there"),
            refused("WebsiteConfiguration", "there is no static web hosting"),
            refused("CorsConfiguration", "no browser reads from this S3"),
            refused("LoggingConfiguration", "there are no access logs of buckets"),
            refused("ReplicationConfiguration", "there is one region"),
            refused("ObjectLockConfiguration", "buckets here have no versions"),
            refused("AccessControl", "there are no ACLs; use an AWS::S3::BucketPolicy"));

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
        // S3 itself says nothing in us-east-1 when an owner creates a bucket again.
        if (exists(name, request)) {
            throw new ResourceFailure(name + " already exists");
        }
        ObjectNode input = BucketSettings.bucket(name);
        if (!request.account().region().equals("us-east-1")) {
            input.putObject("CreateBucketConfiguration").put("LocationConstraint", request.account().region());
        }
        request.call("s3", "CreateBucket", input);
        request.created(name);
        BucketSettings.put(name, Json.object(), request);
        return describe(name, request);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        BucketSettings.put(request.physicalId(), request.previousProperties(), request);
        return describe(request.physicalId(), request);
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("s3", "DeleteBucket", BucketSettings.bucket(request.physicalId()), "NoSuchBucket");
    }

    private static boolean exists(String name, ResourceRequest request) {
        try {
            request.call("s3", "HeadBucket", BucketSettings.bucket(name));
            return true;
        } catch (AwsException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private static PhysicalResource describe(String name, ResourceRequest request) {
        return PhysicalResource.of(name).with("Arn", "arn:aws:s3:::" + name)
                .with("DomainName", name + ".s3.amazonaws.com")
                .with("RegionalDomainName", name + ".s3." + request.account().region() + ".amazonaws.com");
    }
}
