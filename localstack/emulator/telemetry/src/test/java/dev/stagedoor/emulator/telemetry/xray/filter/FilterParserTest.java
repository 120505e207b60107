package dev.stagedoor.emulator.telemetry.xray.filter;

import java.util.List;

import dev.stagedoor.emulator.telemetry.xray.document.SegmentReader;
import dev.stagedoor.emulator.telemetry.xray.error.InvalidRequestException;
import dev.stagedoor.emulator.telemetry.xray.store.RecordedTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilterParserTest {

    private static final String ID = "1-69a42b40-000000000000000000000001";

    private static RecordedTrace trace() throws Exception {
        String gateway = """
                {"id":"00000000000000a1","trace_id":"%s","name":"theatre/dev","start_time":10.0,"end_time":12.5,
                 "fault":true,"user":"alice","http":{"request":{"url":"https://x/dev/shows?city=Lyon","method":"GET"},
                 "response":{"status":502}},"annotations":{"seats":2,"vip":true,"hall":"main"},
                 "subsegments":[{"id":"00000000000000a2","name":"Lambda","namespace":"aws","start_time":10.1,
                 "end_time":10.2,"annotations":{"inner":"deep"}},
                 {"id":"00000000000000a3","name":"own work","start_time":10.1,"end_time":10.2}]}""".formatted(ID);
        String function = """
                {"id":"00000000000000b1","trace_id":"%s","parent_id":"00000000000000a1","name":"shows",
                 "start_time":10.2,"end_time":14.0}""".formatted(ID);
        return new RecordedTrace(ID, List.of(SegmentReader.read(function), SegmentReader.read(gateway)), 2, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault", "!error", "NOT throttle", "http.status = 502", "http.status >= 500",
            "responsetime > 2 AND responsetime < 3", "duration = 4", "http.url CONTAINS \"city\"",
            "http.url BEGINSWITH \"https://x\" and http.url endswith \"Lyon\"", "http.method = \"GET\"",
            "service(\"theatre/dev\")", "service(\"shows\") AND service(\"Lambda\")", "user = \"alice\"",
            "name = \"theatre/dev\"", "annotation.seats = 2", "annotation[hall] = \"main\"", "annotation.vip = true",
            "annotation.vip != false", "annotation.inner = \"deep\"", "error OR fault", "(error OR fault) AND !ok",
            "error AND ok OR fault", "!(error AND fault)"})
    void what_the_trace_says_is_found(String expression) throws Exception {
        assertThat(FilterParser.parse(expression).test(trace())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "error", "partial", "http.status = 200", "responsetime > 2.5", "duration < 4",
            "http.useragent = \"curl\"", "http.useragent != \"curl\"", "service(\"own work\")", "service(\"show\")",
            "annotation.seats = \"2\"", "annotation.vip = false", "annotation.none = 1", "fault AND (error OR ok)"})
    void what_it_does_not_say_is_not(String expression) throws Exception {
        assertThat(FilterParser.parse(expression).test(trace())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http.status 5 | an operator is expected at character 13, not 5",
            "http.status = | a number is expected at character 14, not its end",
            "fault error | AND, OR or the end is expected at character 7, not error",
            "(fault | ) is expected at character 7",
            "http.url > \"a\" | > does not compare texts",
            "http.status CONTAINS 5 | CONTAINS does not compare numbers",
            "annotation.vip CONTAINS true | CONTAINS does not compare true and false",
            "annotation[a b] = 1 | ] is expected at character 14",
            "fault & error | begins at character 7: & error",
            "http.url = \"open | begins at character 12"})
    void what_is_wrong_is_said_with_its_place(String expression, String message) {
        assertThatThrownBy(() -> FilterParser.parse(expression)).isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("Invalid filter expression: ").hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "edge(\"a\", \"b\") | keyword edge", "group.name = \"g\" | keyword group.name",
            "service(id(name: \"a\")) | id()", "service(\"a\") {fault} | a filter in braces behind service()"})
    void what_is_not_there_is_refused_by_name(String expression, String what) {
        assertThatThrownBy(() -> FilterParser.parse(expression))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("The Stagedoor emulator does not support").hasMessageContaining(what);
    }

    @Test
    void an_expression_can_be_neither_endless_nor_endlessly_deep() {
        assertThatThrownBy(() -> FilterParser.parse("fault OR ".repeat(300) + "ok"))
                .isInstanceOf(InvalidRequestException.class).hasMessageContaining("2000 characters");
        assertThatThrownBy(() -> FilterParser.parse("(".repeat(60) + "ok" + ")".repeat(60)))
                .isInstanceOf(InvalidRequestException.class).hasMessageContaining("deeper than 50");
    }
}
