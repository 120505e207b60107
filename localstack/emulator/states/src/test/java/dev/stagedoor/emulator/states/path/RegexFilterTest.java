package dev.stagedoor.emulator.states.path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.InvalidExpressionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.path.Trees.input;
import static dev.stagedoor.emulator.states.path.Trees.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegexFilterTest {

    private static final JsonNode SHOWS = quoted("""
            {'wanted': 'Aida',
             'shows': [{'id': 1, 'title': 'Aida', 'tags': ['opera', 'verdi']},
                       {'id': 2, 'title': 'aida (concert)', 'year': 1987},
                       {'id': 3, 'title': 'Otello)]', 'tags': ['opera']},
                       {'id': 4, 'year': 2001, 'title': null}]}""");

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
            @.title =~ /Aida/                                     → [1]
            @.title=~/aida.*/i                                    → [1,2]
            @.title =~ /Otello\\)]/                               → [3]
            @.tags =~ /ver.*/                                     → [1]
            @.year =~ /\\d{4}/                                    → [2,4]
            @.nothing =~ /.*/                                     → []
            !(@.title =~ /Aida/)                                  → [2,3,4]
            @.id > 1 && @.title =~ /.*a.*/                        → [2]
            @.title =~ /Aida/ || @.year == 2001                   → [1,4]
            @.id < 3 && (@.title =~ /x/ || @.title =~ /aida.*/)   → [2]
            @.title == 'a =~ b' || @.title =~ /O.*/               → [3]
            @.tags[0] =~ /opera/ && @['id'] == 3                  → [3]
            $.wanted =~ /Ai.a/ && @.id == 4                       → [4]
            """)
    void selects_by_regular_expressions_beside_other_comparisons(String filter, String ids)
            throws InvalidExpressionException {
        assertThat(Json.write(Path.parse("$.shows[?(" + filter + ")].id").evaluate(input(SHOWS)))).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@.a =~", "@.a =~ x", "@.a =~ /x", "@.a =~ /(/", "@.a =~ /x/q", "'a' =~ /x/",
            "@.a =~ /x/ &&",
            "(@.a =~ /x/", "@.a =~ /x/)", "@.a =~ /x/ @.b", "@.a[?(@.b =~ /x/)].c == 1", "/x/ =~ @.a"})
    void refuses_what_is_no_filter(String filter) {
        assertThatThrownBy(() -> Path.parse("$.shows[?(" + filter + ")]"))
                .isInstanceOf(InvalidExpressionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.shows[?]", "$.shows[?(@.a =~ /x/)][?]"})
    void refuses_a_filter_that_only_a_caller_of_the_library_could_fill(String path) {
        assertThatThrownBy(() -> Path.parse(path)).isInstanceOf(InvalidExpressionException.class);
    }
}
