package dev.stagedoor.emulator.gateway.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.PercentCoding;

/**
 * The URL of an HTTP integration with its stage variables resolved; {@code {x}} placeholders are filled for each request.
 *
 * @param authority host and, if it was written, port, as the Host header carries it
 */
record HttpTarget(boolean tls, String host, int port, String authority, List<String> path, List<String> query) {

    /** Stays in a query parameter's value beside letters, digits and {@code -._~}. */
    static final String SAFE_IN_QUERY = "/:@!$'()*,";

    /**
     * @return null if the text is no http or https URL, or has a placeholder where the host is
     */
    static HttpTarget parse(String url) {
        boolean tls = url.regionMatches(true, 0, "https://", 0, 8);
        if (!tls && !url.regionMatches(true, 0, "http://", 0, 7)) {
            return null;
        }
        int start = tls ? 8 : 7;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? tls ? 443 : 80 : port(authority.substring(colon + 1));
        if (host.isEmpty() || port < 0 || !host.matches("[A-Za-z0-9._-]+")) {
            return null;
        }
        int fragment = url.indexOf('#', end);
        String rest = url.substring(end, fragment < 0 ? url.length() : fragment);
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        return new HttpTarget(tls, host, port, authority, parts(path.isEmpty() ? "/" : path),
                question < 0 ? List.of() : parts(rest.substring(question + 1)));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port < 65536 ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Text and placeholder names by turns, beginning with a text. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int position = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', position)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + 1, close);
            parts.add(text.substring(position, open));
            parts.add(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
            position = close + 1;
        }
        parts.add(text.substring(position));
        return List.copyOf(parts);
    }

    /** @param values of the placeholders, percent-encoded for a path; a missing one is empty */
    String path(Map<String, String> values) {
        if (path.size() == 1) {
            return path.get(0);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            out.append(i % 2 == 0 ? path.get(i) : values.getOrDefault(path.get(i), ""));
        }
        return out.toString();
    }

    /** The URL's own query, the client's, then the mapped one; null if there is none. */
    String query(Map<String, String> values, String fromClient, Map<String, List<String>> mapped) {
        if (query.isEmpty() && mapped.isEmpty()) {
            return fromClient;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < query.size(); i++) {
            out.append(i % 2 == 0
                    ? query.get(i)
                    : PercentCoding.encode(values.getOrDefault(query.get(i), ""), SAFE_IN_QUERY, true));
        }
        if (fromClient != null && !fromClient.isEmpty()) {
            separator(out).append(fromClient);
        }
        mapped.forEach((name, all) -> all.forEach(value -> separator(out)
                .append(PercentCoding.encode(name, SAFE_IN_QUERY, false)).append('=')
                .append(PercentCoding.encode(value, SAFE_IN_QUERY, false))));
        return out.length() == 0 ? null : out.toString();
    }

    private static StringBuilder separator(StringBuilder out) {
        return out.length() == 0 ? out : out.append('&');
    }
}
