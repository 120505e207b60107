package dev.stagedoor.shows.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StagePrefixTest {

    @ParameterizedTest
    @CsvSource({"/shows, /shows", "/dev/shows, /shows", "/dev/shows/x, /shows/x",
            "/shows/x/performances, /shows/x/performances",
            "/dev/shows/a%2Fb, /shows/a%2Fb", "/shows/shows, /shows/shows", "/a/b/shows, /a/b/shows",
            "/dev/showsx, /dev/showsx", "/q/health, /q/health", "/, /"})
    void drops_one_segment_before_shows_and_nothing_else(String path, String expected) {
        assertThat(StagePrefix.without(path)).isEqualTo(expected);
    }
}
