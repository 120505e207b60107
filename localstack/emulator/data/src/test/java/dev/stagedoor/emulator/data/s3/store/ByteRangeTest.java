package dev.stagedoor.emulator.data.s3.store;

import dev.stagedoor.emulator.data.s3.error.InvalidRangeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=2-,2,9", "bytes=2-100,2,9", "bytes=-3,7,9", "bytes=-100,0,9"})
    void a_range_is_cut_at_the_end_of_the_object(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 10)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=1-2,4-5", "lines=1-2", "bytes=5-2", "bytes=99999999999999999999-", ""})
    void what_is_not_one_range_asks_for_the_whole_object(String header) {
        assertThat(ByteRange.parse(header, 10)).isEmpty();
    }

    @Test
    void a_range_without_a_byte_is_not_satisfiable() {
        assertThatThrownBy(() -> ByteRange.parse("bytes=10-", 10)).isInstanceOf(InvalidRangeException.class);
        assertThatThrownBy(() -> ByteRange.parse("bytes=-0", 10)).isInstanceOf(InvalidRangeException.class);
        assertThatThrownBy(() -> ByteRange.parse("bytes=0-0", 0)).isInstanceOf(InvalidRangeException.class);
    }
}
