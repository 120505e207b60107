package dev.stagedoor.emulator.gateway.explain;

import java.util.List;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLogTest {

    private final RequestLog log = new RequestLog(List.of("one"));

    private static Trace trace(String id, int status, int bodyBytes) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Authorization", "secret").add("X-Api-Key", "secret")
                .add("Cookie", "secret").add("X-Plain", "plain");
        Trace trace = new Trace(1, id, 0, "/dev/x", "a=1&X-Amz-Signature=secret&access_token=secret", headers);
        trace.received(Buffer.buffer("b".repeat(bodyBytes)));
        trace.sent(status, MultiMap.caseInsensitiveMultiMap().add("Set-Cookie", "secret"), Buffer.buffer("answer"),
                new StringBuilder("of another request"));
        return trace;
    }

    @Test
    void a_request_is_found_by_its_id_and_nothing_secret_is_shown() {
        log.add(trace("a", 200, 3));

        assertThat(log.find("a").orElseThrow().toString()).doesNotContain("secret").contains("plain", "bbb", "answer");
        assertThat(log.find("b")).isEmpty();
    }

    @Test
    void a_body_is_cut_at_4_kb() {
        log.add(trace("a", 200, 5000));

        assertThat(log.last().orElseThrow().at("/request/bytes").asInt()).isEqualTo(5000);
        assertThat(log.last().orElseThrow().at("/request/body").asText()).isEqualTo("b".repeat(4096) + "...");
    }

    @Test
    void the_newest_comes_first() {
        log.add(trace("a", 200, 0));
        log.add(trace("b", 200, 0));

        assertThat(log.list(1)).hasSize(1);
        assertThat(log.list(10).findValuesAsText("requestId")).containsExactly("b", "a");
    }

    @Test
    void a_thousand_requests_are_kept_and_errors_longer() {
        log.add(trace("error", 500, 0));
        for (int i = 0; i < 1_000; i++) {
            log.add(trace("r" + i, 200, 0));
        }

        assertThat(log.list(20_000)).hasSize(1_000);
        assertThat(log.listErrors(10)).hasSize(1);
        assertThat(log.find("error")).isPresent();
    }

    @Test
    void large_requests_are_kept_up_to_4_mb() {
        for (int i = 0; i < 1_200; i++) {
            log.add(trace("r" + i, 200, 4096));
        }

        assertThat(log.list(20_000).size()).isBetween(600, 950);
    }
}
