package dev.stagedoor.payments.domain;

/** The theatre's address for answers. Thread-safe. */
public interface Callbacks {

    /** What the theatre said to an answer. */
    enum Reception {
        /** It was waited for, and has arrived. */
        TAKEN,
        /** Nobody waits for it any more: it came twice, or too late. */
        NOBODY_WAITS
    }

    /**
     * @throws CallbackUndeliveredException if nobody knows whether it has arrived: to be tried again
     */
    Reception succeeded(String taskToken, Payment payment);

    /**
     * @param error a name that the theatre's workflow can catch
     * @throws CallbackUndeliveredException if nobody knows whether it has arrived: to be tried again
     */
    Reception failed(String taskToken, String error, String cause);
}
