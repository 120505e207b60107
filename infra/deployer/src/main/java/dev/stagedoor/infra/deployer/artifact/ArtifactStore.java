package dev.stagedoor.infra.deployer.artifact;

import java.util.List;

import dev.stagedoor.infra.deployer.target.Options;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The artifact bucket. Keys are made of content, so what is there is never written again. */
public final class ArtifactStore {

    private final S3Client s3;
    private final Options options;
    private final String region;
    private final String bucket;

    public ArtifactStore(S3Client s3, Options options, String region, String bucket) {
        this.s3 = s3;
        this.options = options;
        this.region = region;
        this.bucket = bucket;
    }

    /** @return whether it had to be written */
    public boolean put(String key, byte[] content, String contentType) {
        try {
            s3.headObject(head -> head.bucket(bucket).key(key));
            return false;
        } catch (NoSuchKeyException e) {
            s3.putObject(put -> put.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
            return true;
        }
    }

    /** Where CloudFormation finds an object. */
    public String url(String key) {
        return options.endpoint().map(endpoint -> endpoint + "/" + bucket + "/" + key)
                .orElseGet(() -> "https://" + bucket + ".s3." + region + ".amazonaws.com/" + key);
    }

    /** Removes everything in the bucket; a bucket that is not there is empty. */
    public int empty() {
        int removed = 0;
        try {
            while (true) {
                List<ObjectIdentifier> keys = s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                        .map(S3Object::key)
                        .map(key -> ObjectIdentifier.builder().key(key).build()).toList();
                if (keys.isEmpty()) {
                    return removed;
                }
                s3.deleteObjects(delete -> delete.bucket(bucket).delete(objects -> objects.objects(keys)));
                removed += keys.size();
            }
        } catch (NoSuchBucketException e) {
            return removed;
        }
    }
}
