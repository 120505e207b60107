package dev.stagedoor.emulator.gateway.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.compile.CompiledResponse;
import dev.stagedoor.emulator.gateway.compile.CompiledResponses;
import dev.stagedoor.emulator.gateway.compile.MappingFailure;
import dev.stagedoor.emulator.gateway.exchange.EndpointResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResponseSelectorTest {

    private final List<CompiledResponses.Candidate> responses = new ArrayList<>();

    private void add(String pattern, int status) {
        responses.add(new CompiledResponses.Candidate(pattern == null ? null : Pattern.compile(pattern),
                new CompiledResponse(status, List.of(), null, null, true)));
    }

    private Integer selected(String functionError) throws MappingFailure {
        return selected(new EndpointResponse(200, null, null, null, functionError));
    }

    private Integer selected(EndpointResponse answer) throws MappingFailure {
        CompiledResponse response = ResponseSelector.select(CompiledResponses.of(responses), answer);
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
    void ofSeveralDefaultsTheLowestStatusIsTaken() throws Exception {
        add(null, 202);
        add(null, 200);

        assertThat(selected("anything")).isEqualTo(200);
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

        assertThat(selected(EndpointResponse.ofStatus(503))).isEqualTo(502);
        assertThat(selected(EndpointResponse.ofStatus(404))).isEqualTo(200);
    }

    @Test
    void aPatternThatBacktracksForEverIsAConfigurationError() {
        // The back reference keeps Java from remembering what it tried.
        add("(a|aa)+\\1b", 400);

        assertThatThrownBy(() -> selected("a".repeat(200))).isInstanceOfSatisfying(MappingFailure.class,
                failure -> assertThat(failure.fault()).isEqualTo(MappingFailure.Fault.CONFIGURATION));
    }
}
