package dev.stagedoor.emulator.states.jsonata.picture;

import java.time.Instant;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DateFormatterTest {

    private static final long EVENING = Instant.parse("2027-01-02T19:30:05.040Z").toEpochMilli();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[Y]-[M]-[D]|2027-1-2", "[Y,2-2]/[M01]/[D01]|27/01/02",
            "[FNn,3-3] [MN]|Sat JANUARY",
            "[h]:[m] [PN]|7:30 PM", "[H01]:[m01]:[s01].[f001]|19:30:05.040", "[X]-W[W01]|2026-W53",
            "week [w] of [xNn]|week 5 of December",
            "[d] [F]|2 saturday", "[[[D1o]]]|[2nd]", "[Dwo] of [MNn], [YI]|second of January, MMXXVII", "[Z]|+00:00",
            "[Z0000t]|Z",
            "[C] [E]|ISO ISO"})
    void writesEachComponent(String picture, String expected) {
        assertThat(DateFormatter.format(EVENING, picture, null)).isEqualTo(expected);
    }

    @Test
    void anOffsetMovesTheTimeToo() {
        assertThat(DateFormatter.format(EVENING, "[D] [H01]:[m01] [Z]", "+0530")).isEqualTo("3 01:00 +05:30");
        assertThat(DateFormatter.format(EVENING, "[H01]:[m01] [z0]", "-0330")).isEqualTo("16:00 GMT-3:30");
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertCode("[Y", "D3135");
        assertCode("[Q]", "D3132");
        assertCode("[]", "D3132");
        assertCode("[YN]", "D3133");
        assertCode("[Z000000]", "D3134");
    }

    @Test
    void refusesAMomentThatNoCalendarHas() {
        assertThatExceptionOfType(JsonataException.class)
                .isThrownBy(() -> DateFormatter.format(Long.MAX_VALUE, null, null))
                .satisfies(e -> assertThat(e.code()).isEqualTo("D1001"));
    }

    private static void assertCode(String picture, String code) {
        assertThatExceptionOfType(JsonataException.class).isThrownBy(() -> DateFormatter.format(EVENING, picture, null))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
