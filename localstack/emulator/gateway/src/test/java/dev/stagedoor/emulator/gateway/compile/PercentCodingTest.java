package dev.stagedoor.emulator.gateway.compile;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentCodingTest {

    @Test
    void broken_escapes_are_found() {
        assertThat(PercentCoding.valid("/a%2Fb%20")).isTrue();
        assertThat(PercentCoding.valid("/a%2")).isFalse();
        assertThat(PercentCoding.valid("/a%zz")).isFalse();
        assertThat(PercentCoding.valid("%")).isFalse();
    }

    @Test
    void a_plus_is_a_space_in_a_query_only() {
        assertThat(PercentCoding.decode("a+b%20c")).isEqualTo("a+b c");
        assertThat(PercentCoding.decodeQuery("a+b%2Bc%C3%A9")).isEqualTo("a b+cé");
    }

    @Test
    void escapes_are_kept_or_escaped_again() {
        assertThat(PercentCoding.encode("a b%20é/&", "/", true)).isEqualTo("a%20b%20%C3%A9/%26");
        assertThat(PercentCoding.encode("100%25", "", false)).isEqualTo("100%2525");
        assertThat(PercentCoding.encode("100%", "", true)).isEqualTo("100%25");
        assertThat(PercentCoding.encode("é1", "", false)).isEqualTo("%C3%A91");
        assertThat(PercentCoding.encode("1é ", "", false)).isEqualTo("1%C3%A9%20");
    }

    @Test
    void dot_segments_climb_however_they_are_written() {
        assertThat(PercentCoding.climbs("/a/../b")).isTrue();
        assertThat(PercentCoding.climbs("/a/%2e%2E/b")).isTrue();
        assertThat(PercentCoding.climbs("/a/.%2e")).isTrue();
        assertThat(PercentCoding.climbs("/.")).isTrue();
        assertThat(PercentCoding.climbs("/a/..b/.well-known/...")).isFalse();
    }
}
