package dev.stagedoor.emulator.data.s3.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.emulator.data.s3.error.InvalidRequestException;

/**
 * Which operation a request is: by its method, what it addresses and the subresource in its query. Operations that the emulator
 * does not have are named too, so that they are refused by their name.
 */
final class S3Routes {

    /** Subresources that are operations of their own; the first that a query has decides. */
    private static final List<String> SUBRESOURCES = List.of("accelerate", "acl", "analytics", "attributes", "cors",
            "delete", "encryption", "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "location",
            "logging", "metadataTable", "metrics", "notification", "object-lock", "ownershipControls", "policy",
            "policyStatus", "publicAccessBlock", "replication", "requestPayment", "restore", "retention", "select",
            "tagging", "torrent", "uploads", "uploadId", "versioning", "versions", "website");

    private static final Map<String, String> BUCKET = new HashMap<>();
    private static final Map<String, String> OBJECT = new HashMap<>();

    static {
        Map<String, String> configurations = Map.ofEntries(Map.entry("accelerate", "BucketAccelerateConfiguration"),
                Map.entry("acl", "BucketAcl"), Map.entry("analytics", "BucketAnalyticsConfiguration"),
                Map.entry("cors", "BucketCors"), Map.entry("encryption", "BucketEncryption"),
                Map.entry("intelligent-tiering", "BucketIntelligentTieringConfiguration"),
                Map.entry("inventory", "BucketInventoryConfiguration"),
                Map.entry("lifecycle", "BucketLifecycleConfiguration"), Map.entry("location", "BucketLocation"),
                Map.entry("logging", "BucketLogging"), Map.entry("metrics", "BucketMetricsConfiguration"),
                Map.entry("metadataTable", "BucketMetadataTableConfiguration"),
                Map.entry("notification", "BucketNotificationConfiguration"),
                Map.entry("object-lock", "ObjectLockConfiguration"),
                Map.entry("ownershipControls", "BucketOwnershipControls"), Map.entry("policy", "BucketPolicy"),
                Map.entry("policyStatus", "BucketPolicyStatus"), Map.entry("publicAccessBlock", "PublicAccessBlock"),
                Map.entry("replication", "BucketReplication"), Map.entry("requestPayment", "BucketRequestPayment"),
                Map.entry("tagging", "BucketTagging"), Map.entry("versioning", "BucketVersioning"),
                Map.entry("website", "BucketWebsite"));
        configurations.forEach((subresource, name) -> {
            BUCKET.put("GET " + subresource, "Get" + name);
            BUCKET.put("PUT " + subresource, "Put" + name);
            BUCKET.put("DELETE " + subresource, "Delete" + name);
        });
        BUCKET.put("DELETE lifecycle", "DeleteBucketLifecycle");
        BUCKET.putAll(Map.of("GET uploads", "ListMultipartUploads", "GET versions", "ListObjectVersions", "POST delete",
                "DeleteObjects", "GET ", "ListObjects", "PUT ", "CreateBucket", "DELETE ", "DeleteBucket", "HEAD ",
                "HeadBucket", "POST ", "PostObject"));
        for (String method : Set.of("GET", "PUT")) {
            String verb = method.equals("GET") ? "Get" : "Put";
            OBJECT.putAll(Map.of(method + " acl", verb + "ObjectAcl", method + " tagging", verb + "ObjectTagging",
                    method + " retention", verb + "ObjectRetention", method + " legal-hold",
                    verb + "ObjectLegalHold", method + " ", verb + "Object"));
        }
        OBJECT.putAll(Map.of("DELETE tagging", "DeleteObjectTagging", "GET attributes", "GetObjectAttributes",
                "GET torrent", "GetObjectTorrent", "POST restore", "RestoreObject", "POST select",
                "SelectObjectContent", "HEAD ", "HeadObject", "DELETE ", "DeleteObject"));
        OBJECT.putAll(Map.of("POST uploads", "CreateMultipartUpload", "PUT uploadId", "UploadPart", "POST uploadId",
                "CompleteMultipartUpload", "DELETE uploadId", "AbortMultipartUpload", "GET uploadId", "ListParts"));
    }

    private S3Routes() {}

    static String operation(String method, S3Address address, S3Query query, boolean copies) {
        if (address.bucket() == null) {
            return require(method.equals("GET") ? "ListBuckets" : null, method);
        }
        String subresource = SUBRESOURCES.stream().filter(query::has).findFirst().orElse("");
        String route = method + " " + subresource;
        if (address.key() == null) {
            boolean second = route.equals("GET ") && "2".equals(query.parameters().get("list-type"));
            return second ? "ListObjectsV2" : require(BUCKET.get(route), route);
        }
        String operation = require(OBJECT.get(route), route);
        return copies ? copying(operation) : operation;
    }

    private static String copying(String operation) {
        return switch (operation) {
            case "PutObject" -> "CopyObject";
            case "UploadPart" -> "UploadPartCopy";
            default -> operation;
        };
    }

    private static String require(String operation, String route) {
        if (operation == null) {
            throw new InvalidRequestException("S3 has no operation " + route.trim() + " here.");
        }
        return operation;
    }
}
