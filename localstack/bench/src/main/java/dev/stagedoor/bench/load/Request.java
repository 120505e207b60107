package dev.stagedoor.bench.load;

import java.net.URI;
import java.util.Map;

/** The one request that a run sends again and again: a GET. */
public record Request(URI uri, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** A request without headers of its own. */
    public static Request to(String uri) {
        return new Request(URI.create(uri), Map.of());
    }

    public Request with(String header, String value) {
        Map<String, String> more = new java.util.TreeMap<>(headers);
        more.put(header, value);
        return new Request(uri, more);
    }

    /** As it stands on the wire. */
    String text() {
        StringBuilder text = new StringBuilder("GET ").append(uri.getRawPath());
        if (uri.getRawQuery() != null) {
            text.append('?').append(uri.getRawQuery());
        }
        text.append(" HTTP/1.1\r\nHost: ").append(uri.getRawAuthority()).append("\r\n");
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString();
    }
}
