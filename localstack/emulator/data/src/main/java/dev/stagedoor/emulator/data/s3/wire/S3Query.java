package dev.stagedoor.emulator.data.s3.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** The query parameters of a request, decoded; one without a value has an empty one. */
record S3Query(Map<String, String> parameters) {

    static S3Query parse(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1).replace("+", "%20");
                parameters.put(S3Address.decode(name), S3Address.decode(value));
            }
        }
        return new S3Query(parameters);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }
}
