package dev.stagedoor.emulator.gateway.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.stagedoor.emulator.gateway.testing.MovableClock;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseCacheTest {

    private static final int KILOBYTE = 1024;

    private final MovableClock clock = new MovableClock();

    private static CacheKey key(String... values) {
        return new CacheKey("d", "res1", "GET", List.of("q"), List.of(List.of(values)));
    }

    private static CachedAnswer answer(int bytes) {
        return CachedAnswer.copyOf(200, MultiMap.caseInsensitiveMultiMap().add("A", "1").add("A", "2"),
                Buffer.buffer(new byte[bytes]));
    }

    @Test
    void each_answer_lives_for_its_own_time_and_a_new_one_begins_anew() {
        ResponseCache cache = new ResponseCaches(1 << 20, clock).create("0.5");
        cache.put(key("short"), answer(1), 10);
        cache.put(key("long"), answer(1), 3_600);

        clock.advance(Duration.ofSeconds(9));
        assertThat(cache.find(key("short"))).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertThat(cache.find(key("short"))).isNull();
        cache.put(key("short"), answer(1), 10);
        clock.advance(Duration.ofSeconds(9));
        assertThat(cache.find(key("short"))).isNotNull();
        assertThat(cache.find(key("long"))).isNotNull();
    }

    @Test
    void the_bytes_are_bounded_whatever_comes() {
        ResponseCache cache = new ResponseCaches(100 * KILOBYTE, clock).create("237");
        for (int i = 0; i < 2_000; i++) {
            cache.put(key("v" + i), answer(i % 3_000), 300);
            assertThat(cache.bytes()).isLessThanOrEqualTo(100 * KILOBYTE);
        }
        assertThat(cache.bytes()).isGreaterThan(50 * KILOBYTE);
    }

    @Test
    void the_size_of_the_cluster_is_a_bound_as_well() {
        ResponseCache cache = new ResponseCache("tiny", 10 * KILOBYTE, 100 * KILOBYTE, clock);
        for (int i = 0; i < 100; i++) {
            cache.put(key("v" + i), answer(KILOBYTE), 300);
        }
        cache.put(key("whole"), answer(11 * KILOBYTE), 300);

        assertThat(cache.bytes()).isLessThanOrEqualTo(10 * KILOBYTE);
        assertThat(cache.find(key("whole"))).as("larger than all the room").isNull();
    }

    @Test
    void many_caches_share_the_part_of_the_heap() {
        ResponseCaches caches = new ResponseCaches(100 * KILOBYTE, clock);
        List<ResponseCache> alive = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ResponseCache cache = caches.create("0.5");
            alive.add(cache);
            for (int j = 0; j < 200; j++) {
                cache.put(key("v" + j), answer(KILOBYTE), 300);
            }
        }
        assertThat(alive.stream().mapToLong(ResponseCache::bytes).sum()).isLessThanOrEqualTo(100 * KILOBYTE);
    }

    @Test
    void a_long_key_counts() {
        ResponseCache cache = new ResponseCaches(100 * KILOBYTE, clock).create("0.5");
        for (int i = 0; i < 200; i++) {
            cache.put(key("v".repeat(8 * KILOBYTE) + i), answer(0), 300);
        }
        assertThat(cache.bytes()).isLessThanOrEqualTo(100 * KILOBYTE);
        assertThat(cache.find(key("v".repeat(8 * KILOBYTE) + 199))).isNotNull();
    }

    @Test
    void no_two_different_requests_have_one_key() {
        String alphabet = "ab,&=[]|.: \u0000\n%2C\"";
        Random random = new Random(7);
        Map<CacheKey, String> seen = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            List<List<String>> values = new ArrayList<>();
            for (int p = 0; p < 2; p++) {
                List<String> all = new ArrayList<>();
                for (int v = random.nextInt(3); v > 0; v--) {
                    StringBuilder value = new StringBuilder();
                    for (int c = random.nextInt(3); c > 0; c--) {
                        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    all.add(value.toString());
                }
                values.add(all);
            }
            // Lengths tell lists apart that print alike.
            String identity = values.size() + ":" + values.stream()
                    .map(all -> all.size() + ":" + all.stream().map(value -> value.length() + ":" + value).toList())
                    .toList();
            CacheKey key = new CacheKey("d", "n", "GET", List.of("a", "b"), values);
            String before = seen.putIfAbsent(key, identity);
            assertThat(before == null || before.equals(identity)).as(identity + " is no " + before).isTrue();
        }
    }
}
