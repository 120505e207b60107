package dev.stagedoor.emulator.containers.elb.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTest {

    @Test
    void aRuleMatchesWhenEveryConditionThatItHasMatches() {
        Rule rule = new Rule("arn", 1, List.of("/shows/*", "/q/?"), List.of("*.example.org"), "group");
        assertThat(rule.matches("/shows/1/performances", "api.example.org")).isTrue();
        assertThat(rule.matches("/q/a", "api.example.org")).isTrue();
        assertThat(rule.matches("/q/ab", "api.example.org")).isFalse();
        assertThat(rule.matches("/shows/1", "example.org")).isFalse();
        assertThat(new Rule("arn", 1, List.of(), List.of(), "group").matches("/", "")).isTrue();
    }

    @Test
    void manyStarsTakeNoExponentialTime() {
        String text = "a".repeat(2_000);
        assertThat(Wildcard.matches("*a".repeat(200) + "b", text)).isFalse();
    }

    @Test
    void aHealthCheckTakesListsAndRanges() {
        HealthCheck check = new HealthCheck("/", 5, 2, 2, 2, "200,300-302");
        assertThat(check.matches(200)).isTrue();
        assertThat(check.matches(301)).isTrue();
        assertThat(check.matches(204)).isFalse();
    }
}
