package dev.stagedoor.emulator.core.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * How one operation of a REST-JSON service travels: its method, its path, and which members travel in query and headers. The
 * other members are the JSON body, unless the body is a raw blob. Immutable: each method gives a new route.
 *
 * @param path a template such as {@code /functions/{FunctionName}/versions}; {@code {name+}} takes the rest of the path;
 *        {@code ?mode=import} at the end must be in the query as it stands
 * @param query query parameter to what it binds
 * @param headers header (in lower case) to member
 * @param rawBody true if the body is {@link dev.stagedoor.emulator.core.bus.AwsRequest#payload()}
 */
public record RestRoute(String operation, String method, PathTemplate path, Map<String, QueryBinding> query,
        Map<String, String> headers, boolean rawBody) {

    /** The name under which {@link #queryMap} binds. */
    static final String REST_OF_QUERY = "*";

    /** @param list true where the parameter may come several times and the member is a list */
    record QueryBinding(String member, boolean list) {}

    public static RestRoute of(String operation, String method, String path) {
        return new RestRoute(operation, method, PathTemplate.parse(path), Map.of(), Map.of(), false);
    }

    public static RestRoute get(String operation, String path) {
        return of(operation, "GET", path);
    }

    public static RestRoute post(String operation, String path) {
        return of(operation, "POST", path);
    }

    public static RestRoute put(String operation, String path) {
        return of(operation, "PUT", path);
    }

    public static RestRoute patch(String operation, String path) {
        return of(operation, "PATCH", path);
    }

    public static RestRoute delete(String operation, String path) {
        return of(operation, "DELETE", path);
    }

    /** Query parameters that have the names of their members. */
    public RestRoute query(String... names) {
        RestRoute route = this;
        for (String name : names) {
            route = route.bind(name, new QueryBinding(name, false));
        }
        return route;
    }

    /** A query parameter that has another name than its member. */
    public RestRoute queryAs(String name, String member) {
        return bind(name, new QueryBinding(member, false));
    }

    /** A query parameter that may be repeated; the member is a list. */
    public RestRoute queryList(String name, String member) {
        return bind(name, new QueryBinding(member, true));
    }

    /** Every query parameter without a binding of its own goes into this member, a map. */
    public RestRoute queryMap(String member) {
        return bind(REST_OF_QUERY, new QueryBinding(member, false));
    }

    /** A header that is a member. */
    public RestRoute header(String name, String member) {
        return new RestRoute(operation, method, path, query,
                with(headers, name.toLowerCase(java.util.Locale.ROOT), member),
                rawBody);
    }

    /** The body is a blob, not JSON. */
    public RestRoute rawPayload() {
        return new RestRoute(operation, method, path, query, headers, true);
    }

    private RestRoute bind(String name, QueryBinding binding) {
        return new RestRoute(operation, method, path, with(query, name, binding), headers, rawBody);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
