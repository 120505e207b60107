package dev.stagedoor.emulator.states.jsonata.picture;

import dev.stagedoor.emulator.states.jsonata.value.JsonataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IntegerPictureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"42|w|forty-two", "1512|Ww|One Thousand, Five Hundred and Twelve",
            "20|w;o|twentieth",
            "111|w;o|one hundred and eleventh", "3000000|W|THREE MILLION", "-7|w|minus", "1994|I|MCMXCIV", "9|i|ix",
            "703|A|AAA",
            "26|a|z", "5|001|005", "1234567|#,##0|1,234,567", "1234567|0:00|1:23:45:67", "12|0;o|12th", "103|0;o|103rd",
            "7|٠٠|٠٧"})
    void formats(long number, String picture, String expected) {
        String formatted = IntegerPicture.parse(picture).format(number);

        assertThat(formatted).isEqualTo(expected.equals("minus") ? "-seven" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w", "W", "Ww", "I", "i", "A", "a", "1", "000", "#,##0", "1;o", "w;o"})
    void readsWhatItWrites(String picture) {
        for (long number : new long[]{1, 9, 19, 40, 99, 100, 101, 550, 999, 1000, 1999, 12_345}) {
            IntegerPicture compiled = IntegerPicture.parse(picture);

            assertThat(compiled.read(compiled.format(number)).longValue()).as(picture).isEqualTo(number);
        }
    }

    @Test
    void whatMeansNoNumberIsNone() {
        assertThat(IntegerPicture.parse("w").read("many").doubleValue()).isNaN();
        assertThat(IntegerPicture.parse("0").read("many").doubleValue()).isNaN();
        assertThat(IntegerPicture.parse("I").read("ABC").doubleValue()).isNaN();
    }

    @Test
    void refusesAPictureWithoutDigitsOrWithThoseOfTwoScripts() {
        assertThatExceptionOfType(JsonataException.class).isThrownBy(() -> IntegerPicture.parse("#").format(1))
                .satisfies(e -> assertThat(e.code()).isEqualTo("D3130"));
        assertThatExceptionOfType(JsonataException.class).isThrownBy(() -> IntegerPicture.parse("0٠"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("D3131"));
    }
}
