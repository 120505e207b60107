package dev.stagedoor.emulator.gateway.vtl;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SandboxTest {

    @ParameterizedTest
    @ValueSource(strings = {"$input.getClass()", "#set($s = '')$s.class",
            "#set($s = '')$s.class.forName('java.lang.Runtime')",
            "#set($s = '')$s.getClass().getClassLoader()", "$util.class.name", "$context.class",
            "#set($i = 1)$i.getInteger('x')",
            "#set($l = [1])$l.stream()", "#set($s = 'a')$s.repeat(1000000000)",
            "#set($s='a')$s.format('%99999999d', [1])",
            "$input.paths", "$foreach.class", "#set($s = 'a')$s.chars()"})
    void nothing_but_data_can_be_reached(String template) throws Exception {
        assertThat(Templates.render(template, "{}").trim()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#include('/etc/passwd')", "#parse('x.vm')", "#evaluate($input.body)"})
    void directives_that_api_gateway_does_not_have_do_not_compile(String template) {
        assertThatThrownBy(() -> Templates.compile(template)).isInstanceOf(TemplateSyntaxException.class)
                .hasMessageContaining("is not available in mapping templates");
    }

    @Test
    void a_loop_ends_after_1000_rounds() throws Exception {
        assertThat(Templates.render("#foreach($i in [1..5000])x#end", "{}")).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "#set($s = 'x')#foreach($i in [1..1000])#set($s = \"$s$s\")#end",
            "#set($s = 'x')#foreach($i in [1..1000])#set($s = $s + $s)#end",
            "#set($s = 'x')#foreach($i in [1..1000])#set($s = $s.concat($s))#end",
            "#set($m = {'s': 'x'})#foreach($i in [1..1000])#set($m.s = $m.s + $m.s)#end",
            "#set($l = [1])#foreach($i in [1..1000])#set($x = $l.addAll($l))#end",
            "#foreach($i in [1..1000])#foreach($j in [1..1000])#foreach($k in [1..1000])#end#end#end",
            "#foreach($i in [1..1000])#foreach($j in [1..1000])xxxxxxxxxxxxxxxxxxxx#end#end", "#macro(m)#m()#end#m()",
            "#set($s = 'x')#foreach($i in [1..20])#set($s = $s + $s)#end$s.matches($s)",
            "#set($s = 'x')#foreach($i in [1..20])#set($s = $s + $s)#end$s.matches('(x|y)*')",
            "#set($s = 'x')$s.replaceAll('x', '$9')", "#set($s = 'x')$s.matches('(')",
            "#set($s = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')$s.replaceAll('(x+)+\\1y', '')"})
    @Timeout(30)
    void what_grows_or_runs_without_end_is_broken_off(String template) {
        assertThatThrownBy(() -> Templates.render(template, "{}")).isInstanceOf(TemplateRenderException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "#set($l = [])#foreach($i in [1..990])#foreach($j in [1..990])#set($x = $l.add({'a': $j}))#end#end",
            "#set($m = {})#foreach($i in [1..990])#foreach($j in [1..990])#set($x = $m.put(\"$i $j\", $j))#end#end",
            "#set($s = 'x')#foreach($i in [1..22])#set($s = $s + $s)#end#set($l = [])"
                    + "#foreach($i in [1..20])#set($x = $l.add($s + $i))#end"})
    void what_makes_too_much_in_small_steps_is_broken_off(String template) {
        assertThatThrownBy(() -> Templates.render(template, "{}")).isInstanceOf(TemplateRenderException.class)
                .hasMessageMatching(".*(used more memory than one request may: 32 MB|grew beyond 1,000,000 elements)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$l", "$l.toString()", "x$l", "#set($s = \"$l\")", "#set($s = 'x' + $l)", "$l.hashCode()",
            "$l.equals($k)", "#if($l == $k)x#end", "$l.contains($k)", "$util.escapeJavaScript($l)",
            "#set($m = {})$m.put($l, 1)", "$l.containsAll($k)", "$m.values().contains($k)"})
    @Timeout(30)
    void a_list_of_itself_twice_and_again_is_broken_off(String use) {
        String grow = "#set($l = [1])#set($k = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($k = [$k, $k])#end"
                + "#set($m = {'a': $l})";
        assertThatThrownBy(() -> Templates.render(grow + use, "{}")).isInstanceOf(TemplateRenderException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "#set($m = {'x': 1})#foreach($i in [1..60])#set($n = {})#set($n.a = $m)#set($n.b = $m)#set($m = $n)#end$m",
            "#set($l = [1])#foreach($i in [1..60])#set($k = [])$k.add($l)$k.add($l)#set($l = $k)#end$l",
            "#set($x = [1..2147483647])$x"})
    @Timeout(30)
    void whichever_way_it_is_made(String template) {
        assertThatThrownBy(() -> Templates.render(template, "{}")).isInstanceOf(TemplateRenderException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$input.body", "$input.json('$')", "$util.escapeJavaScript($input.json('$'))",
            "#foreach($row in $input.path('$'))$row.name$row.text #end"})
    void as_large_a_body_as_the_gateway_takes_can_be_rendered(String template) throws Exception {
        String row = "{\"name\":\"row\",\"text\":\"" + "x".repeat(9_900) + "\"}";
        String body = "[" + (row + ",").repeat(950) + row + "]";
        assertThat(Templates.render(template, body)).hasSizeGreaterThan(9_000_000);
    }

    @Test
    void a_template_that_does_not_parse_says_where() {
        assertThatThrownBy(() -> Templates.compile("{\n#if($x)\n")).isInstanceOf(TemplateSyntaxException.class);
        assertThatThrownBy(() -> Templates.compile("a\n#set($x = )")).isInstanceOf(TemplateSyntaxException.class)
                .hasMessageContaining("line 2");
    }

    /** Fragments put together at random: whatever comes out, it is an answer or one of the two failures. */
    @Test
    void no_template_does_anything_unforeseen() {
        String[] fragments = {"$input.body", "$input.path('$.a", "')", "#set($x = ", "1)", "#if(", "$x", "==", ")",
                "#end",
                "#foreach($i in ", "[1..3]", "${", "}", "\"", "'", "\\", "$!", "#", "##", "#[[", "]]#", ".size()",
                "[0]",
                "$context.stage", "#macro(", "#else", "\n", " ", "é", "{\"a\":"};
        Random random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            StringBuilder template = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                template.append(fragments[random.nextInt(fragments.length)]);
            }
            try {
                assertThat(Templates.render(template.toString(), "{\"a\":[1,2]}")).isNotNull();
            } catch (TemplateSyntaxException | TemplateRenderException expected) {
                assertThat(expected.getMessage()).as(template.toString()).isNotEmpty();
            }
        }
    }
}
