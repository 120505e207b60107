package dev.stagedoor.emulator.core.iam;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class WildcardTest {

    private static final Function<String, Optional<String>> VARIABLES = key -> Optional
            .ofNullable(Map.of("aws:username", "alice", "aws:userid", "a*", "aws:SourceIp", "\uf8fe").get(key));

    @ParameterizedTest
    @CsvSource({"*,,true", "*,anything/at:all,true", "a?c,abc,true", "a?c,ac,false", "a*c*e,abcde,true",
            "a*c*e,abcdef,false",
            "**a,ba,true", "abc,ABC,false", "'',a,false", "?,,false", "*x,xxxxx,true"})
    void star_is_any_run_and_question_mark_one_character(String pattern, String text, boolean matches) {
        assertThat(Wildcard.matches(pattern, text == null ? "" : text, VARIABLES)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"home/${aws:username}/* | home/alice/x | true",
            "home/${aws:username}/* | home/bob/x | false", "${aws:nobody} | x | false",
            "${aws:nobody, 'guest'} | guest | true", "${aws:username, 'guest'} | alice | true", "a${*}b | a*b | true",
            "a${*}b | axb | false", "a${?}${$} | a?$ | true"})
    void a_variable_stands_for_its_value(String pattern, String text, boolean matches) {
        assertThat(Wildcard.matches(pattern, text, VARIABLES)).isEqualTo(matches);
    }

    @Test
    void the_value_of_a_variable_is_never_a_wildcard() {
        assertThat(Wildcard.matches("${aws:userid}", "abc", VARIABLES)).isFalse();
        assertThat(Wildcard.matches("${aws:userid}", "a*", VARIABLES)).isTrue();
        assertThat(Wildcard.matches("${aws:SourceIp}", "abc", VARIABLES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:lambda:*:0:function:f,arn:aws:lambda:us-east-1:0:function:f,true",
            "arn:aws:lambda:*:function:f,arn:aws:lambda:us-east-1:0:function:f,false",
            "arn:aws:lambda:*,arn:aws:lambda:us-east-1:0:function:f,true", "arn:*,arn:aws:s3:::b/k,true",
            "arn:aws:s3:::b/*,arn:aws:s3:::b/k/l:m,true", "arn:aws:s3:::b/*,arn:aws:s3:::b,false",
            "arn:aws:s3:::b*,*,false", "arn:*:s3:::b,arn:aws:x:s3:::b,false"})
    void the_parts_of_an_arn_match_one_by_one(String pattern, String arn, boolean matches) {
        assertThat(Wildcard.matchesArn(pattern, arn, VARIABLES)).isEqualTo(matches);
    }

    @Test
    void a_hostile_pattern_takes_no_longer_than_its_length_times_the_texts() {
        String pattern = "*a".repeat(1000) + "b";
        String text = "a".repeat(2000);
        assertTimeout(Duration.ofSeconds(1), () -> assertThat(Wildcard.matches(pattern, text, VARIABLES)).isFalse());
    }

    @Test
    void it_agrees_with_the_definition_on_random_patterns() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, "ab*?", 8);
            String text = random(random, "ab", 10);
            assertThat(Wildcard.matches(pattern, text, VARIABLES)).as(pattern + " on " + text)
                    .isEqualTo(byDefinition(pattern, text));
        }
    }

    private static String random(Random random, String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int j = random.nextInt(most); j > 0; j--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static boolean byDefinition(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        String rest = pattern.substring(1);
        if (pattern.charAt(0) == '*') {
            return byDefinition(rest, text) || !text.isEmpty() && byDefinition(pattern, text.substring(1));
        }
        return !text.isEmpty() && (pattern.charAt(0) == '?' || pattern.charAt(0) == text.charAt(0))
                && byDefinition(rest, text.substring(1));
    }
}
