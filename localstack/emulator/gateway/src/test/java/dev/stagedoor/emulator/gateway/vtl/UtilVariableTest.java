package dev.stagedoor.emulator.gateway.vtl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UtilVariableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "$util.escapeJavaScript($input.path('$.s')) | it's | it\\'s",
            "$util.escapeJavaScript($input.path('$.s')) | a/b | a\\/b",
            "$util.escapeJavaScript($input.path('$.s')) | é | \\u00E9",
            "$util.urlEncode($input.path('$.s')) | {a b} | %7Ba+b%7D", "$util.urlDecode('%7Ba+b%7D') | x | {a b}",
            "$util.base64Encode($input.path('$.s')) | é | w6k=", "$util.base64Decode('w6k=') | x | é",
            "$util.parseJson('{\"a\":[1,{\"b\":2}]}').a[1].b | x | 2",
            "[$util.urlEncode($input.path('$.nope'))] | x | []", "[$util.toJson('x')] | x | []"})
    void functions_do_as_documented(String template, String value, String expected) throws Exception {
        assertThat(Templates.render(template, "{\"s\":\"" + value + "\"}")).isEqualTo(expected);
    }

    @Test
    void quotes_and_line_breaks_are_escaped_for_a_json_text() throws Exception {
        assertThat(Templates.render("$util.escapeJavaScript($input.body)", "\"a\"\n\t\\"))
                .isEqualTo("\\\"a\\\"\\n\\t\\\\");
    }

    @Test
    void the_guides_replace_all_turns_escaped_single_quotes_back() throws Exception {
        assertThat(Templates.render("$util.escapeJavaScript($input.body).replaceAll(\"\\\\'\",\"'\")", "it's"))
                .isEqualTo("it's");
    }

    @Test
    void json_that_is_none_fails_the_template() {
        assertThatThrownBy(() -> Templates.render("$util.parseJson('{')", "{}"))
                .isInstanceOf(TemplateRenderException.class);
    }
}
