package dev.stagedoor.emulator.core.wire;

import dev.stagedoor.emulator.core.bus.WireRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Requests for tests of the wire protocols. */
final class Wire {

    private Wire() {}

    static WireRequest request(String method, String pathAndQuery, String body, String... headers) {
        MultiMap map = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        int mark = pathAndQuery.indexOf('?');
        return new WireRequest(method, mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark),
                mark < 0 ? "" : pathAndQuery.substring(mark + 1), map, Buffer.buffer(body));
    }

    static WireRequest form(String body) {
        return request("POST", "/", body, "Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    }
}
