package dev.stagedoor.emulator.gateway.vtl;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"a$nope.b$nope|a", "a$!{nope}b|ab",
            "#set($x = 'v')#set($y = '$x')$y|$x", "#set($x = \"v\")#set($y = \"<$x>\")$y|<v>", "#set($a = 7 / 2)$a|3",
            "#foreach($i in [1..9])#if($i == 4)#break#end$i#end|123",
            "#foreach($i in ['a','b'])$foreach.count$i#if($foreach.hasNext),#end#end|1a,2b",
            "#set($m = {\"a\": 1})#foreach($e in $m.entrySet())$e.key=$e.value#end|a=1", "# set($a = 1)$a|1",
            "#if('')yes#{else}no#end|yes", "#if($nope)yes#{else}no#end|no", "#define($d)<$x>#end#set($x=1)$d|<1>",
            "#macro(twice $x)$x$x#end#twice('a')|aa", "$stageVariables.v${stageVariables['v']}$stageVariables.get('v')|"
                    + "valuevaluevalue",
            "[$stageVariables.nope]|[]", "#set($i = 0)$i.parseInt('5')|5", "a#* x *#b|ab",
            "#set($s = 'BAZ baz')${s.trim().toLowerCase().replace(' ','-')}|baz-baz",
            "#set($s = 'a,b')#foreach($p in $s.split(','))[$p]#end|[a][b]"})
    void it_is_velocity_as_api_gateway_speaks_it(String template, String expected) throws Exception {
        assertThat(Templates.render(template, "{}")).isEqualTo(expected);
    }

    @Test
    void a_directive_alone_on_its_line_takes_the_line_with_it() throws Exception {
        assertThat(Templates.render("x\n#set($a = 1)\ny", "")).isEqualTo("x\ny");
        assertThat(Templates.render("a## comment\nb", "")).isEqualTo("ab");
    }

    @Test
    void the_context_can_be_written_to_in_every_way() throws Exception {
        Map<String, Object> header = new LinkedHashMap<>();
        Map<String, Object> override = new LinkedHashMap<>(Map.of("header", header));
        Map<String, Object> context = new LinkedHashMap<>(Map.of("responseOverride", override));

        Templates
                .render("#set($context.responseOverride.status = 400)#set($context.responseOverride.header.X-Foo = 'a')"
                        + "#set($n = 'X-Bar')#set($context.responseOverride.header[$n] = 'b')"
                        + "$context['responseOverride'].header.put('X-Baz', 'c')", "", context);

        assertThat(override).containsEntry("status", 400);
        assertThat(header).containsEntry("X-Foo", "a").containsEntry("X-Bar", "b").containsEntry("X-Baz", "c");
    }

    @Test
    void a_template_without_references_is_a_constant() {
        assertThat(Templates.compile("{\"a\": 1}").constant()).isEqualTo("{\"a\": 1}");
        assertThat(Templates.compile("{\"a\": $x}").constant()).isNull();
    }
}
