package dev.stagedoor.emulator.sandbox.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {

    @Test
    void values_have_the_types_of_the_managed_runtime() {
        Object value = JsonReader.parse(
                " {\"i\": 1, \"l\": 3000000000, \"b\": 12345678901234567890, \"d\": 1.5e3, \"t\": true, \"n\": null,"
                        + " \"a\": [ ], \"o\": { } , \"s\": \"x\" } ");

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("i", 1);
        expected.put("l", 3_000_000_000L);
        expected.put("b", new BigInteger("12345678901234567890"));
        expected.put("d", 1500.0);
        expected.put("t", true);
        expected.put("n", null);
        expected.put("a", List.of());
        expected.put("o", Map.of());
        expected.put("s", "x");
        assertThat(value).isEqualTo(expected);
    }

    @Test
    void escapes_are_read() {
        assertThat(JsonReader.parse("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83c\\udfadz\""))
                .isEqualTo("a\"\\/\b\f\n\r\té\uD83C\uDFADz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,", "{\"a\"}", "{\"a\":1,}", "[1 2]", "tru", "1.2.3", "-", "\"open", "\"\\x\"",
            "\"\\u12\"", "\"\\u12g4\"", "{a:1}", "1 2", "'a'", "+"})
    void what_is_not_json_is_refused(String text) {
        assertThatThrownBy(() -> JsonReader.parse(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void depth_is_bounded_both_ways() {
        assertThatThrownBy(() -> JsonReader.parse("[".repeat(100_000))).isInstanceOf(JsonException.class)
                .hasMessageContaining("500 levels");
        List<Object> self = new ArrayList<>();
        self.add(self);
        assertThatThrownBy(() -> JsonWriter.write(self)).isInstanceOf(JsonException.class)
                .hasMessageContaining("refers to itself");
    }

    /** A bean as handlers return them. */
    public static class Seat {
        public final int row = 3;
        private final String place;

        Seat(String place) {
            this.place = place;
        }

        public String getPlace() {
            return place;
        }

        public boolean isFree() {
            return true;
        }

        public List<String> getURLs() {
            return null;
        }

        public static String getOther() {
            return "static";
        }
    }

    record Price(String currency, double amount) {}

    enum Tier {
        STALLS
    }

    @Test
    void values_of_every_kind_are_written() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "quote \" back \\ line \n bell \u0007 é");
        values.put("numbers", Arrays.asList(1, 2L, 1.5, Double.NaN, null));
        values.put("record", new Price("EUR", 12.5));
        values.put("enum", Tier.STALLS);
        values.put("array", new int[]{1, 2});
        values.put("bytes", new byte[]{1, 2, 3});
        values.put("empty", Optional.empty());
        values.put("none", Map.of());

        assertThat(JsonWriter.write(values)).isEqualTo("{\"text\":\"quote \\\" back \\\\ line \\n bell \\u0007 é\","
                + "\"numbers\":[1,2,1.5,\"NaN\",null],\"record\":{\"currency\":\"EUR\",\"amount\":12.5},"
                + "\"enum\":\"STALLS\",\"array\":[1,2],\"bytes\":\"AQID\",\"empty\":null,\"none\":{}}");
    }

    @Test
    void a_bean_is_written_by_its_public_fields_and_getters() {
        assertThat(JsonReader.parse(JsonWriter.write(new Seat("A"))))
                .isEqualTo(new LinkedHashMap<>() {
                    {
                        put("row", 3);
                        put("place", "A");
                        put("free", true);
                        put("urls", null);
                    }
                });
    }
}
