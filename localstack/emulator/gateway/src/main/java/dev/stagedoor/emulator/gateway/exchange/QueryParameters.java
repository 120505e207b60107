package dev.stagedoor.emulator.gateway.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.PercentCoding;

/** A query string, decoded: every name with its values in order. */
public final class QueryParameters {

    private static final QueryParameters NONE = new QueryParameters(Map.of());

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @param query raw, or null; the request line bounds it */
    static QueryParameters parse(String query) {
        if (query == null || query.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int start = 0;
        while (start <= query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            if (end > start) {
                int equals = query.indexOf('=', start);
                int nameEnd = equals < 0 || equals > end ? end : equals;
                String name = PercentCoding.decodeQuery(query.substring(start, nameEnd));
                String value = nameEnd == end ? "" : PercentCoding.decodeQuery(query.substring(nameEnd + 1, end));
                values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return new QueryParameters(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Every name with all its values. */
    public Map<String, List<String>> all() {
        return values;
    }

    /** Every name with its last value, as API Gateway shows single values. */
    public Map<String, String> last() {
        Map<String, String> last = new LinkedHashMap<>();
        values.forEach((name, all) -> last.put(name, all.get(all.size() - 1)));
        return last;
    }

    public List<String> all(String name) {
        return values.get(name);
    }

    public String last(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(all.size() - 1);
    }
}
