package dev.stagedoor.emulator.data.s3.operations;

import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.store.BucketSetting;

/** Every operation by its name. What is not here the bus refuses by that name. */
public final class S3Operations {

    private S3Operations() {}

    public static Map<String, Operation> all(S3Engine engine) {
        Map<String, Operation> all = new TreeMap<>();
        all.put("CreateBucket", new CreateBucket(engine));
        all.put("DeleteBucket", new DeleteBucket(engine));
        all.put("HeadBucket", new HeadBucket(engine));
        all.put("ListBuckets", new ListBuckets(engine));
        all.put("GetBucketLocation", new GetBucketLocation(engine));
        all.put("PutObject", new PutObject(engine));
        all.put("GetObject", new GetObject(engine));
        all.put("HeadObject", new HeadObject(engine));
        all.put("DeleteObject", new DeleteObject(engine));
        all.put("DeleteObjects", new DeleteObjects(engine));
        all.put("CopyObject", new CopyObject(engine));
        all.put("ListObjectsV2", new ListObjectsV2(engine));
        all.put("CreateMultipartUpload", new CreateMultipartUpload(engine));
        all.put("UploadPart", new UploadPart(engine));
        all.put("CompleteMultipartUpload", new CompleteMultipartUpload(engine));
        all.put("AbortMultipartUpload", new AbortMultipartUpload(engine));
        all.put("PutBucketPolicy", new PutBucketPolicy(engine));
        all.put("GetBucketPolicy", new GetBucketPolicy(engine));
        all.put("DeleteBucketPolicy", new DeleteBucketPolicy(engine));
        setting(all, engine, BucketSetting.TAGGING, "PutBucketTagging", "GetBucketTagging", "DeleteBucketTagging");
        setting(all, engine, BucketSetting.PUBLIC_ACCESS_BLOCK, "PutPublicAccessBlock", "GetPublicAccessBlock",
                "DeletePublicAccessBlock");
        setting(all, engine, BucketSetting.ENCRYPTION, "PutBucketEncryption", "GetBucketEncryption",
                "DeleteBucketEncryption");
        setting(all, engine, BucketSetting.LIFECYCLE, "PutBucketLifecycleConfiguration",
                "GetBucketLifecycleConfiguration", "DeleteBucketLifecycle");
        setting(all, engine, BucketSetting.OWNERSHIP_CONTROLS, "PutBucketOwnershipControls",
                "GetBucketOwnershipControls", "DeleteBucketOwnershipControls");
        all.put("PutBucketVersioning", SettingOperations.put(engine, BucketSetting.VERSIONING));
        all.put("GetBucketVersioning", SettingOperations.get(engine, BucketSetting.VERSIONING));
        return Map.copyOf(all);
    }

    private static void setting(Map<String, Operation> all, S3Engine engine, BucketSetting setting, String put,
            String get, String delete) {
        all.put(put, SettingOperations.put(engine, setting));
        all.put(get, SettingOperations.get(engine, setting));
        all.put(delete, SettingOperations.delete(engine, setting));
    }
}
