package dev.stagedoor.emulator.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"100.0", "5.0", "0.10", "-3", "12345678901234567890.5"})
    void aNumberKeepsTheDigitsThatItCameWith(String number) throws Exception {
        assertThat(Json.write(Json.parse("[" + number + "]"))).isEqualTo("[" + number + "]");
    }

    @Test
    void anExponentBeyondAllMeasureIsNoNumber() {
        assertThatThrownBy(() -> Json.parse("1e99999999999")).isInstanceOf(JsonProcessingException.class);
    }
}
