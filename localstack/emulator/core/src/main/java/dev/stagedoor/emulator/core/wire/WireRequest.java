package dev.stagedoor.emulator.core.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * An HTTP request to the control plane, as it came.
 *
 * @param path as sent: still percent-encoded, without the query
 * @param query as sent, without the question mark; empty where there is none
 */
public record WireRequest(String method, String path, String query, MultiMap headers, Buffer body) {

    private static final String FORM = "application/x-www-form-urlencoded";

    public String header(String name) {
        return headers.get(name);
    }

    /** A form posted to {@code /} that calls an action, with the parameters that are in the query, or in a form that it is already. */
    public WireRequest asForm(String action, String version) {
        String type = header("Content-Type");
        String form = "Action=" + UrlCoding.encode(action) + "&Version=" + version
                + (query.isEmpty() ? "" : '&' + query)
                + (type != null && type.startsWith(FORM) && body.length() > 0 ? "&" + body : "");
        return new WireRequest("POST", "/", "",
                MultiMap.caseInsensitiveMultiMap().setAll(headers).set("Content-Type", FORM), Buffer.buffer(form));
    }
}
