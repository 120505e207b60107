package dev.stagedoor.emulator.gateway.rules;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MappingRulesTest {

    private static final Set<String> DECLARED = Set.of("method.request.querystring.q", "method.request.header.H");

    @ParameterizedTest
    @ValueSource(strings = {"method.request.querystring.q", "method.request.multivaluequerystring.q",
            "method.request.multivalueheader.H", "method.request.body", "method.request.body.a.b[0]",
            "context.identity.sourceIp", "stageVariables.alias", "'a literal, even with spaces'", "''"})
    void these_may_be_mapped_to_a_back_end(String source) {
        assertThat(MappingRules.integrationRequest(Map.of("integration.request.header.X", source), DECLARED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"method.request.querystring.other", "method.request.multivalueheader.Other",
            "method.request.cookie.c", "integration.response.header.X", "literal", "'unfinished", "", "true",
            "stageVariables.a-b", "method.request.header.a b"})
    void these_may_not(String source) {
        assertThat(MappingRules.integrationRequest(Map.of("integration.request.header.X", source), DECLARED))
                .get().asString().contains(source);
    }

    @Test
    void a_target_is_a_header_a_query_parameter_or_a_part_of_the_path() {
        assertThat(MappingRules.integrationRequest(Map.of("integration.request.body", "'x'"), DECLARED)).isPresent();
        assertThat(MappingRules.integrationRequest(Map.of("method.request.header.X", "'x'"), DECLARED)).isPresent();
    }

    @Test
    void an_answer_sets_only_headers_that_its_method_response_declares() {
        Set<String> headers = Set.of("method.response.header.A");

        assertThat(MappingRules.integrationResponse(
                Map.of("method.response.header.A", "integration.response.header.B"), headers)).isEmpty();
        assertThat(MappingRules.integrationResponse(Map.of("method.response.header.A", "method.request.header.B"),
                headers)).isPresent();
        assertThat(MappingRules.integrationResponse(Map.of("method.response.header.C", "'x'"), headers)).isPresent();
    }

    @Test
    void a_name_is_declared_once() {
        assertThat(MappingRules.methodRequest(Set.of("method.request.header.a", "method.request.querystring.b")))
                .isEmpty();
        assertThat(MappingRules.methodRequest(Set.of("method.request.header.a", "method.request.querystring.a")))
                .contains("Parameter names must be unique across querystring, header and path");
    }
}
