package dev.stagedoor.emulator.gateway.xray;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The {@code http} block of a segment, and the flags that follow from its status. */
final class HttpFacts {

    /** A segment has 64 kB at most: no text of the request may fill it. */
    private static final int MAX_TEXT = 2_048;

    private HttpFacts() {}

    /** @return the request's block, for what else is known of it */
    static ObjectNode request(ObjectNode segment, String method, String url) {
        return segment.withObject("/http/request").put("method", method).put("url", cut(url));
    }

    /** @param length of the body; negative where it is not known */
    static void response(ObjectNode segment, int status, long length) {
        ObjectNode response = segment.withObject("/http/response").put("status", status);
        if (length >= 0) {
            response.put("content_length", length);
        }
        if (status >= 500) {
            segment.put("fault", true);
        } else if (status >= 400) {
            segment.put("error", true);
            if (status == 429) {
                segment.put("throttle", true);
            }
        }
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
