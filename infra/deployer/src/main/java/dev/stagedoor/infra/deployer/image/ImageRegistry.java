package dev.stagedoor.infra.deployer.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.stagedoor.infra.deployer.error.DeployerException;
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
    public void push(PackedImage image) throws IOException {
        PackedImage.Index index = image.index();
        upload(image.file(index.layer()), index.layer().digest());
        upload(image.file(index.config()), index.config().digest());
        try {
            ecr.putImage(put -> put.repositoryName(repository).imageTag(index.tag()).imageManifest(index.manifest())
                    .imageManifestMediaType("application/vnd.docker.distribution.manifest.v2+json"));
        } catch (ImageAlreadyExistsException e) {
            // Somebody else pushed the same content meanwhile.
            if (!has(index.tag())) {
                throw new DeployerException("ECR refuses the image " + index.tag() + ": " + e.getMessage(), e);
            }
        }
    }

    private void upload(Path blob, String digest) throws IOException {
        InitiateLayerUploadResponse upload = ecr
                .initiateLayerUpload(initiate -> initiate.repositoryName(repository));
        int size = Math.toIntExact(upload.partSize());
        try (InputStream in = Files.newInputStream(blob)) {
            long first = 0;
            for (byte[] part = in.readNBytes(size); part.length > 0; part = in.readNBytes(size)) {
                long from = first;
                SdkBytes content = SdkBytes.fromByteArrayUnsafe(part);
                first += part.length;
                long last = first - 1;
                ecr.uploadLayerPart(send -> send.repositoryName(repository).uploadId(upload.uploadId())
                        .partFirstByte(from).partLastByte(last).layerPartBlob(content));
            }
        }
        try {
            ecr.completeLayerUpload(complete -> complete.repositoryName(repository).uploadId(upload.uploadId())
                    .layerDigests(digest));
        } catch (LayerAlreadyExistsException e) {
            // The same content is there from an earlier image: nothing to do.
        }
    }
}
