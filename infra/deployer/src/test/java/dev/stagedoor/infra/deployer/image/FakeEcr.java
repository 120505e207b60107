package dev.stagedoor.infra.deployer.image;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetImageRequest;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.CompleteLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.Image;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadRequest;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.LayerAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.PutImageRequest;
import software.amazon.awssdk.services.ecr.model.PutImageResponse;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartResponse;

/** A repository in memory that takes parts of 1,000 bytes. */
public final class FakeEcr implements EcrClient {

    public final Map<String, byte[]> layers = new HashMap<>();
    public final Map<String, String> manifests = new HashMap<>();
    private final Map<String, ByteArrayOutputStream> uploads = new HashMap<>();

    @Override
    public InitiateLayerUploadResponse initiateLayerUpload(InitiateLayerUploadRequest request) {
        String id = "upload" + uploads.size();
        uploads.put(id, new ByteArrayOutputStream());
        return InitiateLayerUploadResponse.builder().uploadId(id).partSize(1_000L).build();
    }

    @Override
    public UploadLayerPartResponse uploadLayerPart(UploadLayerPartRequest request) {
        ByteArrayOutputStream upload = uploads.get(request.uploadId());
        byte[] part = request.layerPartBlob().asByteArray();
        if (request.partFirstByte() != upload.size() || request.partLastByte() != upload.size() + part.length - 1) {
            throw new IllegalArgumentException("Parts are not in order");
        }
        upload.writeBytes(part);
        return UploadLayerPartResponse.builder().build();
    }

    @Override
    public CompleteLayerUploadResponse completeLayerUpload(CompleteLayerUploadRequest request) {
        byte[] blob = uploads.get(request.uploadId()).toByteArray();
        if (!request.layerDigests().get(0).equals(AppImage.digest(blob))) {
            throw new IllegalArgumentException("Wrong digest");
        }
        if (layers.putIfAbsent(request.layerDigests().get(0), blob) != null) {
            throw LayerAlreadyExistsException.builder().build();
        }
        return CompleteLayerUploadResponse.builder().build();
    }

    @Override
    public PutImageResponse putImage(PutImageRequest request) {
        manifests.put(request.imageTag(), request.imageManifest());
        return PutImageResponse.builder().build();
    }

    @Override
    public BatchGetImageResponse batchGetImage(BatchGetImageRequest request) {
        String tag = request.imageIds().get(0).imageTag();
        return manifests.containsKey(tag)
                ? BatchGetImageResponse.builder().images(Image.builder().imageManifest(manifests.get(tag)).build())
                        .build()
                : BatchGetImageResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "ecr";
    }

    @Override
    public void close() {
        // nothing is open
    }
}
