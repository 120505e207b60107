package dev.stagedoor.emulator.states.mapruns.reading;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvItemsTest {

    @Test
    void theFirstRowNamesTheFields() {
        assertThat(Readings.of("CSV").items("show,seat\nHamlet,A1\r\n\nKing Lear,B2\n")).containsExactly(
                "{\"show\":\"Hamlet\",\"seat\":\"A1\"}", "{\"show\":\"King Lear\",\"seat\":\"B2\"}");
        assertThat(Readings.of("CSV").items("show,seat")).isEmpty();
        assertThat(Readings.of("CSV").items("")).isEmpty();
    }

    @Test
    void orTheDefinitionDoes() {
        assertThat(Readings.of("CSV").headers("show", "seat").items("Hamlet,A1"))
                .containsExactly("{\"show\":\"Hamlet\",\"seat\":\"A1\"}");
    }

    @Test
    void missingFieldsAreEmptyAndFurtherOnesAreLeftOut() {
        assertThat(Readings.of("CSV").items("a,b\n1\n1,2,3\n,\n")).containsExactly("{\"a\":\"1\",\"b\":\"\"}",
                "{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"\",\"b\":\"\"}");
    }

    @Test
    void quotesHoldDelimitersLinesAndQuotes() {
        assertThat(Readings.of("CSV").items("a,b\n\"1,\n\"\"2\"\"\",\"\"\n3\"4,5"))
                .containsExactly("{\"a\":\"1,\\n\\\"2\\\"\",\"b\":\"\"}", "{\"a\":\"3\\\"4\",\"b\":\"5\"}");
    }

    @ParameterizedTest
    @CsvSource({"COMMA,','", "PIPE,|", "SEMICOLON,;", "SPACE,' '", "TAB,'\t'"})
    void fieldsAreDelimitedAsTheDefinitionSays(String name, String delimiter) {
        assertThat(Readings.of("CSV").delimiter(name).items("a" + delimiter + "b\n1" + delimiter + "2"))
                .containsExactly("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void aByteOrderMarkBelongsToNoName() {
        assertThat(Readings.of("CSV").items("\uFEFFa\n1")).containsExactly("{\"a\":\"1\"}");
    }

    @Test
    void theHeaderIsNoItem() {
        assertThat(Readings.of("CSV").maxItems(1).items("a\n1\n2")).containsExactly("{\"a\":\"1\"}");
    }

    @Test
    void hostileTextsSayWhatIsWrong() {
        assertThat(Readings.of("CSV").failure("a\n\"1").cause()).isEqualTo("Row 2 ends within quotes.");
        assertThat(Readings.of("CSV").failure("a\n\"1\"2").cause())
                .isEqualTo("Row 2 has text after the quotes of a field.");
        assertThat(Readings.of("CSV").failure(",".repeat(10_300)).cause())
                .isEqualTo("The CSV header is longer than 10 KiB.");
        assertThat(Readings.of("CSV").failure("a\n" + ",".repeat(9 << 20)).cause())
                .isEqualTo("Row 2 is longer than 8388608 characters.");
        assertThat(Readings.of("CSV").failure(Buffer.buffer(new byte[]{'a', '\n', (byte) 0xC3, '('})).cause())
                .isEqualTo("The object cannot be read: it is no UTF-8");
        assertThat(Readings.of("CSV").room(50_000).failure("a,b,c,d\n" + "1\n".repeat(100_000)).cause())
                .startsWith("The Stagedoor emulator has no memory for so many items");
    }
}
