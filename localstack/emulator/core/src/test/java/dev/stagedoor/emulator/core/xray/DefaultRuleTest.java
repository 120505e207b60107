package dev.stagedoor.emulator.core.xray;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultRuleTest {

    private final Deque<Double> chances = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00.250Z");
    private final DefaultRule rule = new DefaultRule(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }, chances::pop);

    @Test
    void the_first_request_of_a_second_is_sampled_whatever_chance_says() {
        assertThat(rule.samples()).isTrue();
        now = now.plusMillis(750);
        assertThat(rule.samples()).isTrue();
    }

    @Test
    void of_the_others_five_in_a_hundred_are() {
        rule.samples();
        chances.addAll(List.of(0.0499, 0.05, 0.9));

        assertThat(rule.samples()).isTrue();
        assertThat(rule.samples()).isFalse();
        assertThat(rule.samples()).isFalse();
    }
}
