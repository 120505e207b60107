package dev.stagedoor.seating.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StagePrefixTest {

    @ParameterizedTest
    @CsvSource({"/soap/seating,/soap/seating", "/dev/soap/seating,/soap/seating", "/soap/soap/x,/soap/soap/x",
            "/a/b/soap/seating,/a/b/soap/seating", "/q/health,/q/health", "/,/"})
    void a_first_segment_before_soap_is_the_stage(String path, String without) {
        assertThat(StagePrefix.without(path)).isEqualTo(without);
    }
}
