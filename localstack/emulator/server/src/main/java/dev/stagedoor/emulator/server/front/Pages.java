package dev.stagedoor.emulator.server.front;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The emulator's own pages: {@code GET /_stagedoor/<name>/<rest>} answers JSON. They only show; nothing is changed by one. */
public final class Pages {

    static final String PREFIX = "/_stagedoor/";

    private final Map<String, Page> byName = new LinkedHashMap<>();

    /** One page. It must not block. */
    @FunctionalInterface
    public interface Page {

        /**
         * @param rest what follows the page's name in the path, without a slash; may be empty
         * @param query as sent, without the question mark
         * @return empty if there is no such thing: 404
         */
        Optional<JsonNode> show(String rest, String query);
    }

    public Pages add(String name, Page page) {
        byName.put(name, page);
        return this;
    }

    /** @param path below the prefix */
    Optional<JsonNode> show(String path, String query) {
        int slash = path.indexOf('/');
        Page page = byName.get(slash < 0 ? path : path.substring(0, slash));
        return page == null ? Optional.empty() : page.show(slash < 0 ? "" : path.substring(slash + 1), query);
    }
}
