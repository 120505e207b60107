package dev.stagedoor.emulator.data.s3.error;

/** The multipart upload was never begun, or is over. */
public final class NoSuchUploadException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public NoSuchUploadException(String uploadId) {
        super(404, "NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload "
                + "may have been aborted or completed.", "UploadId", uploadId);
    }
}
