package dev.stagedoor.cli.executions.draw;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpansTest {

    @ParameterizedTest
    @CsvSource({"PT-1S,0 ms", "PT0.0129S,12 ms", "PT0.999S,999 ms", "PT3.229S,3.22 s", "PT59.999S,59.99 s",
            "PT2M5.9S,2 min 05 s", "PT1H2M,1 h 02 min", "PT76H,3 d 4 h"})
    void aDurationHasTheUnitsThatAReaderNeeds(Duration duration, String text) {
        assertThat(Spans.text(duration)).isEqualTo(text);
    }
}
