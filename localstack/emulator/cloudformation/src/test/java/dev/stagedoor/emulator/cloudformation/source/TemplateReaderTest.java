package dev.stagedoor.emulator.cloudformation.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TemplateReaderTest {

    private static MapNode read(String text) {
        return (MapNode) TemplateReader.read(text, "data.yaml");
    }

    private static JsonNode scalar(String yaml) {
        return ((ScalarNode) read("a: " + yaml).get("a")).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-09-09", "010", "yes", "no", "on", "off", "1_000", "0x1f", "1e3", "+1", ".5",
            "12:30:45",
            "=", "<<", "1.", "infinity", ".nan"})
    void what_yaml_1_1_would_make_something_else_of_stays_a_text(String text) {
        assertThat(scalar(text).isTextual()).isTrue();
        assertThat(scalar(text).asText()).isEqualTo(text);
    }

    @Test
    void numbers_and_booleans_are_what_they_look_like() {
        assertThat(scalar("30").isIntegralNumber()).isTrue();
        assertThat(scalar("-7").asInt()).isEqualTo(-7);
        assertThat(scalar("1.10").asText()).isEqualTo("1.10");
        assertThat(scalar("123456789012345678901234567890").asText()).isEqualTo("123456789012345678901234567890");
        assertThat(scalar("true").isBoolean()).isTrue();
        assertThat(scalar("'30'").isTextual()).isTrue();
        assertThat(scalar("!!str 30").isTextual()).isTrue();
        assertThat(scalar("~").isNull()).isTrue();
    }

    @Test
    void every_node_knows_its_line_and_column() {
        MapNode root = read("""
                Resources:
                  Bucket:
                    Type: AWS::S3::Bucket
                """);
        MapNode resources = (MapNode) root.get("Resources");

        assertThat(resources.entries().get("Bucket").key()).isEqualTo(new Position("data.yaml", 2, 3));
        assertThat(((MapNode) resources.get("Bucket")).get("Type").position())
                .isEqualTo(new Position("data.yaml", 3, 11));
    }

    @Test
    void json_has_the_same_positions_and_may_be_indented_with_tabs() {
        MapNode root = read("{\n\t\"Resources\": {\n\t\t\"Bucket\": 1\n\t}\n}");

        assertThat(((MapNode) root.get("Resources")).entries().get("Bucket").key().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"!Ref A, Ref", "!Sub a, Fn::Sub", "!GetAtt A.B, Fn::GetAtt", "!Condition C, Condition",
            "'!Join [a, [b]]', Fn::Join", "!ImportValue x, Fn::ImportValue", "!Base64 x, Fn::Base64",
            "!GetAZs '', Fn::GetAZs"})
    void short_tags_become_long_forms(String yaml, String function) {
        assertThat(((MapNode) read("a: " + yaml).get("a")).onlyKey()).isEqualTo(function);
    }

    @Test
    void get_att_is_cut_at_its_first_dot() {
        MapNode call = (MapNode) read("a: !GetAtt Data.Outputs.Name").get("a");

        assertThat(((ListNode) call.get("Fn::GetAtt")).items()).extracting(item -> ((ScalarNode) item).text())
                .containsExactly("Data", "Outputs.Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1", "a: {b: 1", "a: 'x", "\tb: 1", "a: b: c", "a: *x", "? [a]\n: b",
            "---\na: 1\n---\nb: 2",
            "a: !Sbu x", "a: !!java.io.File x", "{\"a\": 1,}", "{\"a\": 1} x", "{\"a\": }", "{", "{\"a\": 1e999999999}",
            ""})
    void what_is_not_well_formed_is_refused_with_its_place(String text) {
        assertThatThrownBy(() -> TemplateReader.read(text, "data.yaml")).isInstanceOf(TemplateException.class)
                .hasMessageContaining("data.yaml");
    }

    @Test
    void a_mistyped_tag_is_answered_with_the_right_one() {
        assertThatThrownBy(() -> read("a: !Sbu x"))
                .hasMessage("data.yaml:1: Template format error: the tag !Sbu is not supported. Did you mean Sub?");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> read("a: 1\nb: 2\na: 3"))
                .hasMessage("data.yaml:3: Template format error: the key a stands here twice.");
        assertThatThrownBy(() -> read("{\"a\": 1,\n\"a\": 2}")).hasMessageContaining("data.yaml:2");
    }

    @Test
    void aliases_are_refused_as_on_aws_so_nothing_can_grow() {
        assertThatThrownBy(() -> read("a: &x [1]\nb: [*x, *x]"))
                .hasMessage(
                        "data.yaml:2: Template format error: YAML aliases are not allowed in CloudFormation templates");
    }

    @Test
    void size_depth_and_number_of_values_are_bounded() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(120) + "]".repeat(120))).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> read("{\"a\": " + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> read("a: " + "x".repeat(1_000_001))).hasMessageContaining("may not exceed");
        assertThatThrownBy(() -> read("a: [" + "1,".repeat(250_000) + "1]"))
                .hasMessageContaining("more than 200000 values");
    }
}
