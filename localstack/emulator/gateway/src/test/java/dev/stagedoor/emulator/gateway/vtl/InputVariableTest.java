package dev.stagedoor.emulator.gateway.vtl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InputVariableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$input.path('$') | {\"foo\":\"bar\"} | {foo=bar}",
            "$input.path('$') | [{\"foo\":\"bar\"}] | [{\"foo\":\"bar\"}]",
            "$input.path('$') | {\"foo\":[{\"nested\":\"bar\"}]} | {foo=[{\"nested\":\"bar\"}]}",
            "$input.path('$[0]') | [{\"foo\":\"bar\"}] | {foo=bar}",
            "$input.path('$') | {\"b\":\"x\",\"a\":1,\"c\":1.0,\"d\":true} | {b=x, a=1, c=1.0, d=true}",
            "$input.path('$').size() | [1,2,3] | 3", "$input.path('$').count() | [1,2,3] | 3",
            "$input.path('$.a[*].v') | {\"a\":[{\"v\":1},{\"v\":2}]} | [1,2]",
            "[$input.path('$.nope')] | {} | []", "[$input.path('$.nope.deeper')] | {} | []",
            "[$input.path('$.x')] | not json | []", "[$input.path('$.list').nope] | {\"list\":[]} | []",
            "$input.json('$.a') | {\"a\": {\"b\": [1, 2.5, \"x/y\", null]}} | {\"b\":[1,2.5,\"x/y\",null]}",
            "$input.json('$.a') | {\"a\":\"t\\\"q\"} | \"t\\\"q\"", "$input.json('$.nope') | {} | \"\"",
            "$input.json('$.nope') | not json | \"\"", "$input.body | some text | some text",
            "[$input.body.nope] | some text | []"})
    void parts_of_a_body_print_as_on_aws(String template, String body, String expected) throws Exception {
        assertThat(Templates.render(template, body)).isEqualTo(expected);
    }

    @Test
    void an_empty_body_is_an_empty_object() throws Exception {
        assertThat(Templates.render("$input.body $input.json('$')", "")).isEqualTo("{} {}");
    }

    @Test
    void a_missing_part_equals_null_and_the_empty_text() throws Exception {
        String template = "#set($r = $input.path('$.nope'))#if($r == $null)a#end#if($r == '')b#end#if($r != '')c#end#if($r)d#end";

        assertThat(Templates.render(template, "{}")).isEqualTo("ab");
    }

    @Test
    void parameters_come_from_path_then_query_then_header() throws Exception {
        assertThat(Templates.render("$input.params('id')|$input.params('page')|$input.params('X-Test')"
                + "|$input.params('nope')|$input.params().querystring.id|$input.params('x-test')", "{}"))
                .isEqualTo("from path|2|from header||from query|");
    }

    @Test
    void all_parameters_can_be_walked_as_in_aws_passthrough_template() throws Exception {
        String template = "#foreach($type in $input.params().keySet())#set($p = $input.params().get($type))$type:"
                + "#foreach($n in $p.keySet())$n=$p.get($n)#if($foreach.hasNext),#end#end;#end";

        assertThat(Templates.render(template, "")).startsWith("path:id=from path;querystring:")
                .endsWith("header:X-Test=from header;");
    }

    @Test
    void a_body_nested_too_deep_has_no_parts() throws Exception {
        assertThat(Templates.render("[$input.path('$')]", "[".repeat(100_000))).isEqualTo("[]");
    }

    @Test
    void no_digit_of_a_number_is_lost() throws Exception {
        assertThat(Templates.render("$input.json('$')", "[12345678901234567890, 0.12345678901234567890123]"))
                .isEqualTo("[12345678901234567890,0.12345678901234567890123]");
    }

    @Test
    void a_body_of_more_json_than_can_be_held_fails_the_template_and_is_not_shown_as_one_without_parts() {
        assertThatThrownBy(() -> Templates.render("$input.path('$.a')", "[" + "{},".repeat(200_000) + "{}]"))
                .isInstanceOf(TemplateRenderException.class).hasMessageContaining("Token count");
    }
}
