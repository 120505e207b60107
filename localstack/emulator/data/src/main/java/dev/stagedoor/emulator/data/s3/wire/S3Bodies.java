package dev.stagedoor.emulator.data.s3.wire;

import java.util.Map;

/** Which operations carry an XML document, and where its content stands among their members. */
final class S3Bodies {

    /** Operation to the document's root element and the member that it is. */
    record Input(String root, String member) {}

    /**
     * Operation to the root element of its answer.
     *
     * @param member the member whose value is the document, or null where all members are
     */
    record Output(String root, String member) {}

    static final Map<String, Input> INPUTS = Map.ofEntries(
            Map.entry("CreateBucket", new Input("CreateBucketConfiguration", "CreateBucketConfiguration")),
            Map.entry("DeleteObjects", new Input("Delete", "Delete")),
            Map.entry("CompleteMultipartUpload", new Input("CompleteMultipartUpload", "MultipartUpload")),
            Map.entry("PutBucketTagging", new Input("Tagging", "Tagging")),
            Map.entry("PutPublicAccessBlock",
                    new Input("PublicAccessBlockConfiguration", "PublicAccessBlockConfiguration")),
            Map.entry("PutBucketEncryption",
                    new Input("ServerSideEncryptionConfiguration", "ServerSideEncryptionConfiguration")),
            Map.entry("PutBucketVersioning", new Input("VersioningConfiguration", "VersioningConfiguration")),
            Map.entry("PutBucketLifecycleConfiguration",
                    new Input("LifecycleConfiguration", "LifecycleConfiguration")),
            Map.entry("PutBucketOwnershipControls", new Input("OwnershipControls", "OwnershipControls")));

    static final Map<String, Output> OUTPUTS = Map.ofEntries(
            Map.entry("ListBuckets", new Output("ListAllMyBucketsResult", null)),
            Map.entry("GetBucketLocation", new Output("LocationConstraint", "LocationConstraint")),
            Map.entry("ListObjectsV2", new Output("ListBucketResult", null)),
            Map.entry("DeleteObjects", new Output("DeleteResult", null)),
            Map.entry("CopyObject", new Output("CopyObjectResult", null)),
            Map.entry("CreateMultipartUpload", new Output("InitiateMultipartUploadResult", null)),
            Map.entry("CompleteMultipartUpload", new Output("CompleteMultipartUploadResult", null)),
            Map.entry("GetBucketTagging", new Output("Tagging", null)),
            Map.entry("GetPublicAccessBlock",
                    new Output("PublicAccessBlockConfiguration", "PublicAccessBlockConfiguration")),
            Map.entry("GetBucketEncryption",
                    new Output("ServerSideEncryptionConfiguration", "ServerSideEncryptionConfiguration")),
            Map.entry("GetBucketVersioning", new Output("VersioningConfiguration", null)),
            Map.entry("GetBucketLifecycleConfiguration", new Output("LifecycleConfiguration", null)),
            Map.entry("GetBucketOwnershipControls", new Output("OwnershipControls", "OwnershipControls")));

    private S3Bodies() {}
}
