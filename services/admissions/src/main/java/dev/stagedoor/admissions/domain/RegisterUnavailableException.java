package dev.stagedoor.admissions.domain;

/** The register cannot be reached, or others write to it too much: the scan has to come again. */
public final class RegisterUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegisterUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
