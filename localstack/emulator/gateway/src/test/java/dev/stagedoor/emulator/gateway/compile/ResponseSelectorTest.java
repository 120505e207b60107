package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResponseSelectorTest {

    private final ResponseSelector.Builder responses = new ResponseSelector.Builder();

    private void add(String pattern, int status) {
        responses.add(pattern == null ? null : Pattern.compile(pattern),
                new CompiledResponse(status, List.of(), null, null, true));
    }

    private Integer selected(String text) throws MappingFailure {
        CompiledResponse response = responses.build().select(text);
        return response == null ? null : response.status();
    }

    @Test
    void thePatternMustMatchTheWholeMessage() throws Exception {
        add(null, 200);
        add("404.*", 404);

        assertThat(selected("404 UnknownShow: hamlet")).isEqualTo(404);
        assertThat(selected("no 404")).isEqualTo(200);
    }

    @Test
    void ofSeveralThatMatchTheLowestStatusIsTaken() throws Exception {
        add(".*", 500);
        add("4.*", 422);
        add("40.*", 400);

        assertThat(selected("404 UnknownShow")).isEqualTo(400);
        assertThat(selected("422 NotOnSale")).isEqualTo(422);
        assertThat(selected("NullPointerException")).isEqualTo(500);
    }

    @Test
    void nothingIsSelectedWhereNothingMatchesAndThereIsNoDefault() throws Exception {
        add("2\\d{2}", 200);

        assertThat(selected("500")).isNull();
    }

    @Test
    void aStatusIsComparedAsText() throws Exception {
        add(null, 200);
        add("5\\d{2}", 502);

        assertThat(responses.build().select(503).status()).isEqualTo(502);
        assertThat(responses.build().select(404).status()).isEqualTo(200);
    }

    @Test
    void aPatternThatBacktracksForEverIsAConfigurationError() {
        // The back reference keeps Java from remembering what it tried.
        add("(a|aa)+\\1b", 400);

        assertThatThrownBy(() -> selected("a".repeat(200))).isInstanceOfSatisfying(MappingFailure.class,
                failure -> assertThat(failure.fault()).isEqualTo(MappingFailure.Fault.CONFIGURATION));
    }
}
