package dev.stagedoor.emulator.cloudformation.template;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParameterValuesTest {

    private static Template template(String declaration) {
        return new TemplateParser().parse(
                "Parameters:\n  P: " + declaration + "\nResources:\n  B: {Type: AWS::S3::Bucket}\n",
                "t.yaml");
    }

    private static Map<String, String> values(String declaration, String value) {
        return ParameterValues.of(template(declaration), value == null ? Map.of() : Map.of("P", value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{Type: String, AllowedValues: [a, b]} | b",
            "{Type: String, MinLength: 2, MaxLength: 3} | abc",
            "{Type: String, AllowedPattern: '[a-z]+'} | abc", "{Type: Number, MinValue: 1, MaxValue: 2.5} | 2.5",
            "{Type: 'List<Number>', MaxValue: 9} | 1, 2,9", "{Type: CommaDelimitedList, AllowedValues: [a, b]} | a,b",
            "{Type: 'AWS::EC2::VPC::Id'} | vpc-1", "{Type: 'List<AWS::EC2::Subnet::Id>'} | subnet-1,subnet-2"})
    void takes_what_fits(String declaration, String value) {
        assertThat(values(declaration, value)).containsEntry("P", value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{Type: String, AllowedValues: [a, b]}           | c     | Parameter 'P' must be one of AllowedValues",
            "{Type: String, MinLength: 2}                    | a     | Parameter 'P' must contain at least 2 characters",
            "{Type: String, MaxLength: 2}                    | abc   | Parameter 'P' must contain at most 2 characters",
            "{Type: String, AllowedPattern: '[a-z]+'}        | ABC   | Parameter 'P' must match pattern [a-z]+",
            "{Type: Number}                                  | x     | Parameter 'P' must be a number",
            "{Type: Number, MinValue: 3}                     | 2     | Parameter 'P' must be a number not less than 3",
            "{Type: Number, MaxValue: 3}                     | 4     | Parameter 'P' must be a number not greater than 3",
            "{Type: CommaDelimitedList, AllowedValues: [a]}  | a,b   | Parameter 'P' must be one of AllowedValues",
            "{Type: String, MaxLength: 1, ConstraintDescription: one letter} | ab | Parameter P failed to satisfy constraint: one letter"})
    void refuses_what_does_not_fit_in_awss_words(String declaration, String value, String message) {
        assertThatThrownBy(() -> values(declaration, value)).hasMessage(message);
    }

    /** Java's time to compile a pattern grows with the square of its length. */
    @Test
    void a_pattern_longer_than_any_value_is_refused() {
        assertThatThrownBy(() -> template("{Type: String, AllowedPattern: '" + "x".repeat(100_000) + "'}"))
                .hasMessageContaining("AllowedPattern must be no longer than 4096 characters");
    }

    @Test
    void a_missing_value_is_the_default_or_refused_and_an_unknown_one_too() {
        assertThat(values("{Type: String, Default: d}", null)).containsEntry("P", "d");
        assertThatThrownBy(() -> values("{Type: String}", null)).hasMessage("Parameters: [P] must have values");
        assertThatThrownBy(() -> ParameterValues.of(template("{Type: String}"), Map.of("P", "x", "Q", "y")))
                .hasMessage("Parameters: [Q] do not exist in the template");
    }

    @Test
    void a_list_is_a_list_without_the_spaces_around_its_items() {
        ParameterDeclaration list = template("{Type: CommaDelimitedList}").parameters().get("P");

        assertThat(ParameterValues.ref(list, "a, b ,c").toString()).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(ParameterValues.ref(list, "").toString()).isEqualTo("[]");
    }

    @Test
    void values_from_systems_manager_are_refused_by_name() {
        assertThatThrownBy(() -> template("{Type: 'AWS::SSM::Parameter::Value<String>'}"))
                .hasMessageContaining(
                        "t.yaml:2: Template format error: parameter type AWS::SSM::Parameter::Value<String> of P is"
                                + " not supported");
    }

    @Test
    void a_pattern_that_would_never_end_is_given_up() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(
                () -> values("{Type: String, AllowedPattern: '(a|aa)+\\1c'}", "a".repeat(60)))
                .hasMessageContaining("takes too long to match"));
    }
}
