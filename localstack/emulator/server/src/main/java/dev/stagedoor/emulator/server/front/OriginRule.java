package dev.stagedoor.emulator.server.front;

import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.bus.AwsException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * Keeps web pages from the control plane: everybody knows the key {@code test}, so that a page could sign a request that uploads
 * a function and runs it. A browser says with {@code Origin} that a page is behind a request.
 */
record OriginRule(Set<String> allowed) {

    /** @throws AwsException if the request comes from a page that is not allow-listed */
    void check(MultiMap headers) {
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        if (!origins.isEmpty() && !allows(origins)) {
            throw new AwsException(403, "AccessDenied", "Requests of web pages (Origin: " + String.join(", ", origins)
                    + ") are refused. Allow-list the origin when you start the emulator if you trust it.");
        }
    }

    /** The allow-listed origin of the request, or null. */
    String allowedOrigin(MultiMap headers) {
        List<String> origins = headers.getAll(HttpHeaders.ORIGIN);
        return !origins.isEmpty() && allows(origins) ? origins.get(0) : null;
    }

    private boolean allows(List<String> origins) {
        return origins.size() == 1 && allowed.contains(origins.get(0));
    }
}
