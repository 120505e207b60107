package dev.stagedoor.infra.deployer.image;

import java.util.Arrays;

import dev.stagedoor.infra.deployer.DeployerException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.InitiateLayerUploadResponse;
import software.amazon.awssdk.services.ecr.model.LayerAlreadyExistsException;

/**
 * Images in an ECR repository, pushed with the calls that Docker's registry protocol is translated to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImage.html">PutImage</a>
 */
public final class ImageRegistry {

    private final EcrClient ecr;
    private final String repository;

    /** @param repository its name, without registry and tag */
    public ImageRegistry(EcrClient ecr, String repository) {
        this.ecr = ecr;
        this.repository = repository;
    }

    public boolean has(String tag) {
        return !ecr
                .batchGetImage(
                        get -> get.repositoryName(repository).imageIds(ImageIdentifier.builder().imageTag(tag).build()))
                .images()
                .isEmpty();
    }

    /** Uploads the image under its tag; one that is there already stays. */
    public void push(AppImage image) {
        upload(image.layer());
        upload(image.config());
        try {
            ecr.putImage(put -> put.repositoryName(repository).imageTag(image.tag()).imageManifest(image.manifest())
                    .imageManifestMediaType("application/vnd.docker.distribution.manifest.v2+json"));
        } catch (ImageAlreadyExistsException e) {
            // Somebody else pushed the same content meanwhile.
            if (!has(image.tag())) {
                throw new DeployerException("ECR refuses the image " + image.tag() + ": " + e.getMessage(), e);
            }
        }
    }

    private void upload(byte[] blob) {
        InitiateLayerUploadResponse upload = ecr.initiateLayerUpload(initiate -> initiate.repositoryName(repository));
        int part = Math.toIntExact(upload.partSize());
        for (int first = 0; first < blob.length; first += part) {
            int from = first;
            int to = Math.min(blob.length, from + part);
            ecr.uploadLayerPart(send -> send.repositoryName(repository).uploadId(upload.uploadId())
                    .partFirstByte((long) from)
                    .partLastByte(to - 1L).layerPartBlob(SdkBytes.fromByteArray(Arrays.copyOfRange(blob, from, to))));
        }
        try {
            ecr.completeLayerUpload(complete -> complete.repositoryName(repository).uploadId(upload.uploadId())
                    .layerDigests(AppImage.digest(blob)));
        } catch (LayerAlreadyExistsException e) {
            // The same content is there from an earlier image: nothing to do.
        }
    }
}
