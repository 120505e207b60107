package dev.stagedoor.emulator.cloudformation.source;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionTest {

    @Test
    void the_nearest_name_is_suggested_whatever_its_case() {
        assertThat(Suggestion.of("CanarySettings", List.of("Variables", "CanarySetting"))).isEqualTo(" Did you mean"
                + " CanarySetting?");
        assertThat(Suggestion.of("bucketname", List.of("BucketName"))).isEqualTo(" Did you mean BucketName?");
    }

    @Test
    void a_name_that_is_like_no_other_gets_no_suggestion() {
        assertThat(Suggestion.of("Elephant", List.of("BucketName", "Tags"))).isEmpty();
        assertThat(Suggestion.of("x".repeat(100_000), List.of("BucketName"))).isEmpty();
        assertThat(Suggestion.of("x", List.of())).isEmpty();
    }
}
