package dev.stagedoor.emulator.data.dynamodb.model;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0,0", "-0.00,0", "007,7", "1.50,1.5", "1E3,1000", "-1.5e-3,-0.0015", ".5,0.5", "5.,5",
            "12345678901234567890123456789012345678,12345678901234567890123456789012345678"})
    void a_number_is_normalized(String text, String normalized) {
        assertThat(Numbers.text(Numbers.parse(text))).isEqualTo(normalized);
        assertThat(Numbers.parse(text)).isEqualTo(Numbers.parse(normalized));
    }

    @ParameterizedTest
    @CsvSource({"1e126,Number overflow", "-1e126,Number overflow", "1e-131,Number underflow",
            "1e999999999,Number overflow", "123456789012345678901234567890123456789,more than 38 significant digits",
            "one,The parameter cannot be converted to a numeric value: one", "NaN,cannot be converted",
            "0x10,cannot be", "\u0661,cannot be",
            "1 2,cannot be"})
    void a_number_has_bounds(String text, String message) {
        assertThatThrownBy(() -> Numbers.parse(text)).isInstanceOf(ValidationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_largest_and_the_smallest_are_numbers() {
        String largest = "9.9999999999999999999999999999999999999E+125";
        assertThat(Numbers.text(Numbers.parse(largest))).hasSize(126)
                .startsWith("99999999999999999999999999999999999999000");
        assertThat(Numbers.text(Numbers.parse("1E-130"))).hasSize(132).endsWith("01");
    }

    /** One byte for two digits, and one more; a negative one has another. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "12,2", "123,3", "-1,3", "0.1,2", "100,2", "1234567890,6"})
    void a_number_counts_by_its_digits(String text, int bytes) {
        Item item = new Item(Map.of("n", new AttributeValue.N(Numbers.parse(text))));
        assertThat(item.size()).isBetween(1 + bytes, 2 + bytes);
    }
}
