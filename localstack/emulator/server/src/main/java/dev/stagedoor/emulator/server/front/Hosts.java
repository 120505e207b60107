package dev.stagedoor.emulator.server.front;

import java.util.List;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The host that a request is for. */
final class Hosts {

    private Hosts() {}

    /** Null if there is none, or more than one: also if the URL in the request line and the header differ. */
    static String of(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.HOST);
        String header = headers.size() == 1 ? headers.get(0) : null;
        String uri = request.uri();
        if (uri.startsWith("/") || uri.equals("*")) {
            return header;
        }
        int start = uri.indexOf("://") + 3;
        int end = uri.indexOf('/', start);
        String named = start < 3 ? null : uri.substring(start, end < 0 ? uri.length() : end);
        return named != null && named.equals(header) ? header : null;
    }
}
