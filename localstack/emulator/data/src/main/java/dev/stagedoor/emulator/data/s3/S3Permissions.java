package dev.stagedoor.emulator.data.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;

/**
 * What each S3 operation needs to be allowed; many actions have another name than their operation. A copy needs to read its source
 * besides: it asks for it itself, so that the policy of the source's bucket is heard.
 * See <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html">the reference</a>.
 */
final class S3Permissions {

    private static final String ARN = "arn:aws:s3:::";
    private static final Map<String, String> ACTIONS = Map.ofEntries(Map.entry("ListBuckets", "ListAllMyBuckets"),
            Map.entry("HeadBucket", "ListBucket"), Map.entry("ListObjectsV2", "ListBucket"),
            Map.entry("HeadObject", "GetObject"), Map.entry("DeleteObjects", "DeleteObject"),
            Map.entry("CopyObject", "PutObject"), Map.entry("CreateMultipartUpload", "PutObject"),
            Map.entry("UploadPart", "PutObject"), Map.entry("CompleteMultipartUpload", "PutObject"),
            Map.entry("DeleteBucketTagging", "PutBucketTagging"),
            Map.entry("PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
            Map.entry("GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
            Map.entry("DeletePublicAccessBlock", "PutBucketPublicAccessBlock"),
            Map.entry("PutBucketEncryption", "PutEncryptionConfiguration"),
            Map.entry("GetBucketEncryption", "GetEncryptionConfiguration"),
            Map.entry("DeleteBucketEncryption", "PutEncryptionConfiguration"),
            Map.entry("PutBucketLifecycleConfiguration", "PutLifecycleConfiguration"),
            Map.entry("GetBucketLifecycleConfiguration", "GetLifecycleConfiguration"),
            Map.entry("DeleteBucketLifecycle", "PutLifecycleConfiguration"),
            Map.entry("DeleteBucketOwnershipControls", "PutBucketOwnershipControls"));

    private S3Permissions() {}

    static String action(String operation) {
        return "s3:" + ACTIONS.getOrDefault(operation, operation);
    }

    static List<String> resources(AwsRequest request) {
        String bucket = request.text("Bucket");
        if (bucket == null) {
            return List.of("*");
        }
        if (request.operation().equals("DeleteObjects")) {
            List<String> arns = new ArrayList<>();
            for (JsonNode object : request.input().path("Delete").path("Objects")) {
                arns.add(ARN + bucket + "/" + object.path("Key").asText());
            }
            // Without a key the call is refused as malformed; until then it needs what any key would.
            return arns.isEmpty() ? List.of(ARN + bucket + "/*") : arns;
        }
        String key = request.text("Key");
        return List.of(key == null ? ARN + bucket : ARN + bucket + "/" + key);
    }
}
