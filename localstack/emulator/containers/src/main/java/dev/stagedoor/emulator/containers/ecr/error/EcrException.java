package dev.stagedoor.emulator.containers.ecr.error;

import dev.stagedoor.emulator.core.bus.AwsException;

/** ECR's errors, by code, with AWS's texts in one place. */
public final class EcrException extends AwsException {

    private static final long serialVersionUID = 1L;

    private EcrException(String code, String message) {
        super(400, code, message);
    }

    public static EcrException invalid(String message) {
        return new EcrException("InvalidParameterException", message);
    }

    public static EcrException repositoryNotFound(String repository, String account) {
        return new EcrException("RepositoryNotFoundException", "The repository with name '" + repository
                + "' does not exist in the registry with id '" + account + "'");
    }

    public static EcrException repositoryAlreadyExists(String repository, String account) {
        return new EcrException("RepositoryAlreadyExistsException", "The repository with name '" + repository
                + "' already exists in the registry with id '" + account + "'");
    }

    public static EcrException repositoryNotEmpty(String repository, String account) {
        return new EcrException("RepositoryNotEmptyException", "The repository with name '" + repository
                + "' in registry with id '" + account + "' cannot be deleted because it still contains images");
    }

    public static EcrException uploadNotFound(String uploadId) {
        return new EcrException("UploadNotFoundException", "The upload with id '" + uploadId + "' does not exist");
    }

    public static EcrException invalidPart(String message) {
        return new EcrException("InvalidLayerPartException", message);
    }

    public static EcrException layerAlreadyExists(String digest) {
        return new EcrException("LayerAlreadyExistsException", "Layer with digest '" + digest + "' already exists");
    }

    public static EcrException invalidLayer(String message) {
        return new EcrException("InvalidLayerException", message);
    }

    public static EcrException layersNotFound(String digest) {
        return new EcrException("LayersNotFoundException", "The layer with digest '" + digest + "' does not exist");
    }

    public static EcrException imageTagAlreadyExists(String repository, String tag) {
        return new EcrException("ImageTagAlreadyExistsException", "The image tag '" + tag
                + "' already exists in the '" + repository + "' repository and cannot be overwritten because the"
                + " repository is immutable.");
    }

    public static EcrException imageAlreadyExists(String digest, String repository) {
        return new EcrException("ImageAlreadyExistsException", "Image with digest '" + digest
                + "' already exists in the repository with name '" + repository + "'");
    }

    public static EcrException imageNotFound(String image, String repository) {
        return new EcrException("ImageNotFoundException", "The image with imageId '" + image
                + "' does not exist within the repository with name '" + repository + "'");
    }

    public static EcrException limit(String message) {
        return new EcrException("LimitExceededException", message);
    }
}
