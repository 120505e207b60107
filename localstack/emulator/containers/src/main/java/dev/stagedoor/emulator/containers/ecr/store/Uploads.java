package dev.stagedoor.emulator.containers.ecr.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.containers.ecr.error.EcrException;
import dev.stagedoor.emulator.core.Ids;

/** Layer uploads that are on their way: parts come in order, without gaps. */
public final class Uploads {

    /** ECR's own bound of a layer is far higher; what runs here is a Java application. */
    private static final long MAX_LAYER = 512L * 1024 * 1024;
    private static final int MAX_UPLOADS = 100;

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final LayerFiles files;
    private final Ids ids;

    public Uploads(LayerFiles files, Ids ids) {
        this.files = files;
        this.ids = ids;
    }

    private static final class Upload {
        private final String repository;
        private long received;

        private Upload(String repository) {
            this.repository = repository;
        }
    }

    public String initiate(String repository) {
        if (uploads.size() >= MAX_UPLOADS) {
            throw EcrException.limit("At most " + MAX_UPLOADS + " layer uploads at once");
        }
        String id = ids.uuid();
        uploads.put(id, new Upload(repository));
        return id;
    }

    /** @return the last byte received so far, counted from 0 */
    public long part(String repository, String uploadId, long firstByte, long lastByte, byte[] part) {
        Upload upload = find(repository, uploadId);
        synchronized (upload) {
            if (firstByte != upload.received || lastByte - firstByte + 1 != part.length) {
                throw EcrException
                        .invalidPart("The part has bytes " + firstByte + " to " + lastByte + " and a length of "
                                + part.length + "; the next byte must be " + upload.received);
            }
            if (upload.received + part.length > MAX_LAYER) {
                throw EcrException.limit("A layer has at most " + MAX_LAYER + " bytes");
            }
            files.append(uploadId, part);
            upload.received += part.length;
            return upload.received - 1;
        }
    }

    /** @return the digest of the layer, which is now there */
    public String complete(String repository, String uploadId, String expectedDigest) {
        Upload upload = find(repository, uploadId);
        synchronized (upload) {
            if (upload.received == 0) {
                throw EcrException.invalidLayer("The upload '" + uploadId + "' is empty");
            }
            String digest = files.digest(uploadId);
            if (!digest.equals(expectedDigest)) {
                throw EcrException.invalidLayer("The layer has the digest " + digest + ", not " + expectedDigest);
            }
            uploads.remove(uploadId);
            if (files.exists(repository, digest)) {
                files.deleteUpload(uploadId);
                throw EcrException.layerAlreadyExists(digest);
            }
            files.complete(uploadId, repository, digest);
            return digest;
        }
    }

    private Upload find(String repository, String uploadId) {
        Upload upload = uploadId == null ? null : uploads.get(uploadId);
        if (upload == null || !upload.repository.equals(repository)) {
            throw EcrException.uploadNotFound(uploadId);
        }
        return upload;
    }
}
