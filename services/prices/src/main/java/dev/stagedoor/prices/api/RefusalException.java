package dev.stagedoor.prices.api;

/**
 * Fails the invocation with a message that begins with a status: {@code 404 UnknownShow: There is no show hamlet}. A non-proxy
 * integration selects its response by a regular expression on that message; it has nothing else to go by.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Lambda errors</a>
 */
public final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusalException(int status, String name, String detail) {
        // What the asker can mend is no defect: no stack trace goes over the wire.
        super(status + " " + name + ": " + detail, null, false, false);
    }

    RefusalException(int status, String name, String detail, Throwable cause) {
        super(status + " " + name + ": " + detail, cause);
    }
}
