package dev.stagedoor.emulator.core.http;

import io.vertx.core.http.HttpServerRequest;

/** Takes the requests of callers of deployed things (an API's users), as opposed to calls of AWS's own APIs. */
public interface DataPlane {

    /**
     * Takes the request if host or path say that it is one of its own. Runs on the event loop of the connection.
     *
     * @return false if it is not: then nothing of the request was read
     */
    boolean handle(HttpServerRequest request);
}
