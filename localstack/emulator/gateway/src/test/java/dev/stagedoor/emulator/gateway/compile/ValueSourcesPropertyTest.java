package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.stagedoor.emulator.gateway.vtl.JsonPaths;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Any text as a mapping expression, any value behind it. */
class ValueSourcesPropertyTest {

    private static final int RUNS = 20_000;
    private static final String[] FRAGMENTS = {"method.request.", "integration.response.", "header.", "querystring.",
            "multivalueheader.", "multivaluequerystring.", "path.", "body", "body.", "context.", "stageVariables.",
            "'", "a", "$", "..", "[0]", "[*]", "[?(@.a==1)]", "[-1]", "{", "}", " ", ".", "\u0000", "é", "a.b",
            "identity.sourceIp", "length()", "\\", "\"", "*"};

    private final ValueSources sources = new ValueSources(new JsonPaths());

    @Test
    void everyTextIsAnExpressionOrRefusedAndNoExpressionFailsOtherThanByItsName() {
        Random random = new Random(11);
        int compiled = 0;
        for (int i = 0; i < RUNS; i++) {
            StringBuilder expression = new StringBuilder();
            for (int n = random.nextInt(5); n >= 0; n--) {
                expression.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            }
            try {
                ValueSource source = sources.compile(expression.toString());
                compiled++;
                assertThat(source.value(SCOPE)).as("%s, asked twice", expression).isEqualTo(source.value(SCOPE));
            } catch (InvalidMappingException | MappingFailure expected) {
                assertThat(expected.getMessage()).as(expression.toString()).isNotEmpty();
            }
        }
        assertThat(compiled).as("expressions among the texts").isGreaterThan(RUNS / 20);
    }

    @Test
    void aLiteralIsWhatStandsBetweenTheQuotesWhateverThatIs() throws MappingFailure {
        Random random = new Random(12);
        for (int i = 0; i < RUNS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            }
            assertThat(sources.compile("'" + text + "'").value(SCOPE)).isEqualTo(text.toString());
        }
    }

    @Test
    void aParameterIsItsLastValueAndAMultiValueParameterAllOfThem() throws MappingFailure {
        assertThat(sources.compile("method.request.header.a").value(SCOPE)).isEqualTo("header a");
        assertThat(sources.compile("method.request.multivalueheader.a").value(SCOPE)).isEqualTo("1,2");
        assertThat(sources.compile("method.request.querystring.a").value(SCOPE)).isEqualTo("query a");
        assertThat(sources.compile("method.request.path.a").value(SCOPE)).isEqualTo("path a");
        assertThat(sources.compile("stageVariables.a").value(SCOPE)).isEqualTo("variable a");
    }

    private static final MappingScope SCOPE = new MappingScope() {
        @Override
        public String requestHeader(String name) {
            return "header " + name;
        }

        @Override
        public List<String> requestHeaders(String name) {
            return List.of("1", "2");
        }

        @Override
        public String requestQuery(String name) {
            return "query " + name;
        }

        @Override
        public List<String> requestQueries(String name) {
            return List.of();
        }

        @Override
        public String requestPath(String name) {
            return "path " + name;
        }

        @Override
        public String requestBody() {
            return "{\"a\":[1,{\"b\":null}],\"length\":\"x\"}";
        }

        @Override
        public String responseHeader(String name) {
            return null;
        }

        @Override
        public List<String> responseHeaders(String name) {
            return List.of();
        }

        @Override
        public String responseBody() {
            return "no JSON";
        }

        @Override
        public Map<String, Object> contextVariables() {
            return Map.of("identity", Map.of("sourceIp", "127.0.0.1"), "a", "context a");
        }

        @Override
        public Map<String, String> stageVariables() {
            return Map.of("a", "variable a");
        }
    };
}
