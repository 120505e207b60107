package dev.stagedoor.emulator.gateway.validation;

/** A model that no body can be checked against: it is no schema of draft 4, or refers to what is not there. */
public final class InvalidModelException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message names the model and what is wrong with it */
    public InvalidModelException(String message) {
        super(message);
    }
}
