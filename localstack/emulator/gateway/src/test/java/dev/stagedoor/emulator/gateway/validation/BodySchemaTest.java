package dev.stagedoor.emulator.gateway.validation;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.testing.ApiFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BodySchemaTest {

    private static final String MODELS = "https://apigateway.amazonaws.com/restapis/" + ApiFixture.API_ID + "/models/";
    private static final SchemaCompiler COMPILER = new SchemaCompiler();

    private static BodySchema schema(String... namesAndTexts) throws InvalidModelException {
        RestApiBuilder api = new ApiFixture().builder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            api.models().put(namesAndTexts[i], new Model("m" + i, namesAndTexts[i], null, "application/json",
                    namesAndTexts[i + 1].replace('\'', '"')));
        }
        RestApi built = api.build();
        return COMPILER.compile(built, namesAndTexts[0]);
    }

    private static String errors(String schema, String body) throws InvalidModelException {
        return schema("M", schema).errors(body.replace('\'', '"'));
    }

    /** One schema of each keyword of draft 4, with a body that it takes and one that it does not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type': 'integer'}                                        | 3               | 3.5
            {'type': ['string', 'null']}                               | null            | 1
            {'enum': ['a', {'b': 1}]}                                  | {'b': 1}        | {'b': 2}
            {'multipleOf': 0.01}                                       | 1.25            | 1.255
            {'maximum': 5}                                             | 5               | 6
            {'maximum': 5, 'exclusiveMaximum': true}                   | 4               | 5
            {'minimum': 5}                                             | 5               | 4
            {'minimum': 5, 'exclusiveMinimum': true}                   | 6               | 5
            {'maxLength': 2}                                           | 'ab'            | 'abc'
            {'minLength': 2}                                           | 'ab'            | 'a'
            {'pattern': '^A[0-9]$'}                                    | 'A1'            | 'xA1'
            {'pattern': 'b'}                                           | 'abc'           | 'ac'
            {'pattern': '^[a-z]+$'}                                    | 'stalls'        | 'stalls\\n'
            {'pattern': '^\\\\$[$]$'}                                  | '$$'            | '$'
            {'pattern': '^[a-z&&[^b]+$'}                               | 'a&['           | 'a]'
            {'patternProperties': {'^a$': {'type': 'string'}}}         | {'a\\n': 1}     | {'a': 1}
            {'items': {'type': 'number'}}                              | [1, 2]          | [1, '2']
            {'items': [{'type': 'number'}], 'additionalItems': false}  | [1]             | [1, 2]
            {'maxItems': 1}                                            | [1]             | [1, 2]
            {'minItems': 2}                                            | [1, 2]          | [1]
            {'uniqueItems': true}                                      | [1, 2]          | [1, 1]
            {'maxProperties': 1}                                       | {'a': 1}        | {'a': 1, 'b': 1}
            {'minProperties': 1}                                       | {'a': 1}        | {}
            {'required': ['a']}                                        | {'a': null}     | {'b': 1}
            {'properties': {'a': {'type': 'string'}}}                  | {'b': 1}        | {'a': 1}
            {'patternProperties': {'^a': {'type': 'string'}}}          | {'b': 1}        | {'ab': 1}
            {'additionalProperties': false, 'properties': {'a': {}}}   | {'a': 1}        | {'b': 1}
            {'dependencies': {'a': ['b']}}                             | {'a': 1, 'b': 1} | {'a': 1}
            {'dependencies': {'a': {'required': ['b']}}}               | {'b': 1}        | {'a': 1}
            {'allOf': [{'minimum': 1}, {'maximum': 3}]}                | 2               | 4
            {'anyOf': [{'minimum': 5}, {'maximum': 3}]}                | 2               | 4
            {'oneOf': [{'minimum': 1}, {'maximum': 3}]}                | 4               | 2
            {'not': {'type': 'string'}}                                | 1               | 'a'
            {'format': 'date-time'}                                    | '2026-11-25T12:00:00Z' | 'today'
            {'format': 'int32'}                                        | 'not checked'   | no JSON
            """)
    void a_body_is_checked_against_draft_4(String schema, String valid, String invalid) throws Exception {
        assertThat(errors(schema, valid)).isNull();
        assertThat(errors(schema, invalid)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}          | [object has missing required properties (["a","b"])]
            ``          | [object has missing required properties (["a","b"])]
            {'a': 'x', 'b': 1, 'c': 1} | [instance type (string) does not match any allowed primitive type (allowed: ["integer"]), \
            object instance has properties which are not allowed by the schema: ["c"]]
            """)
    void errors_are_told_as_API_Gateway_tells_them(String body, String text) throws Exception {
        assertThat(errors("{'type': 'object', 'required': ['b', 'a'], 'additionalProperties': false,"
                + " 'properties': {'a': {'type': 'integer'}, 'b': {}}}", body)).isEqualTo(text);
    }

    @Test
    void what_is_not_one_JSON_value_is_no_body() throws Exception {
        for (String body : new String[]{"{", "{} {}", " ", "\u0000{}", "1e999999999999"}) {
            assertThat(errors("{}", body)).as(body).isNotNull();
        }
    }

    @Test
    void models_refer_to_models_and_to_parts_of_themselves_and_of_each_other() throws Exception {
        BodySchema tree = schema("Tree",
                "{'$schema': 'http://json-schema.org/draft-04/schema#', 'id': 'http://elsewhere/',"
                        + " 'properties': {'id': {'$ref': '#/definitions/n'}, 'children': {'items': {'$ref': '#'}},"
                        + " 'leaf': {'$ref': '" + MODELS + "Leaf'}, 'part': {'$ref': '" + MODELS
                        + "Leaf#/properties/x'}},"
                        + " 'definitions': {'n': {'type': 'number'}}}",
                "Leaf", "{'properties': {'x': {'type': 'string'},"
                        + " 'tree': {'$ref': '" + MODELS + "Tree'}}}");

        assertThat(tree.errors("{\"id\":1,\"children\":[{\"id\":2}],\"leaf\":{\"x\":\"\",\"tree\":{\"id\":3}}}"))
                .isNull();
        assertThat(tree.errors("{\"children\":[{\"id\":\"2\"}]}")).isNotNull();
        assertThat(tree.errors("{\"leaf\":{\"tree\":{\"id\":\"3\"}}}")).isNotNull();
        assertThat(tree.errors("{\"part\":1}")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'$ref': 'http://127.0.0.1:1/schema.json'}              | neither in it nor a model of this API
            {'$ref': 'file:///etc/passwd'}                          | neither in it nor a model of this API
            {'items': {'$ref': 'classpath:/draft-04/schema'}}       | neither in it nor a model of this API
            {'$ref': 'other'}                                       | neither in it nor a model of this API
            {'$ref': 'https://apigateway.amazonaws.com/restapis/other/models/M'} | neither in it nor a model of this API
            {'$ref': 'https://apigateway.amazonaws.com/restapis/api1234567/models/Nope'} | there is no model Nope
            {'$ref': '#/definitions/nope'}                          | nothing is at #/definitions/M/definitions/nope
            {'$ref': '#'}                                           | refers to itself
            {'anyOf': [{'type': 'string'}, {'not': {'$ref': '#'}}]} | refers to itself
            {'type': 'strin'}                                       | no JSON schema of draft 4
            {'required': true}                                      | no JSON schema of draft 4
            {'pattern': '('}                                        | must be a valid ECMA-262 regular expression
            [1]                                                     | nothing is at #/definitions/M
            """)
    void a_model_that_refers_to_elsewhere_or_is_none_is_refused(String schema, String text) {
        assertThatThrownBy(() -> schema("M", schema)).isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(text);
    }

    @Test
    void no_pattern_and_no_body_holds_the_thread() throws Exception {
        String twice = IntStream.range(0, 25).mapToObj(i -> "'d" + i + "': {'anyOf': [{'$ref': '#/definitions/d"
                + (i + 1) + "'}, {'$ref': '#/definitions/d" + (i + 1) + "'}]}").collect(Collectors.joining(", "));
        Map<String, String> hostile = Map.of(
                "{'pattern': '^(a+)+$'}", '"' + "a".repeat(200) + "!\"",
                "{'pattern': '^(a|b)*$'}", '"' + "ab".repeat(500_000) + "!\"",
                "{'patternProperties': {'^(x+x+)+y': {}}}", "{\"" + "x".repeat(500) + "\": 1}",
                "{'multipleOf': 0.1}", "1e300000000",
                "{'type': 'integer'}", "1e-2000000000",
                "{'uniqueItems': true}", "[" + "\"Aa\",".repeat(20_000) + "1]",
                "{'$ref': '#/definitions/d0', 'definitions': {" + twice + ", 'd25': {'type': 'string'}}}", "1",
                "{'items': {'$ref': '#'}, 'type': 'array'}", "[".repeat(200) + "]".repeat(200));

        hostile.forEach((schema, body) -> assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> assertThat(schema("M", schema).errors(body)).as(schema).isNotNull()));
    }

    @Test
    void a_long_body_that_is_fine_is_within_the_budget() throws Exception {
        String items = IntStream.range(0, 50_000).mapToObj(i -> "{\"id\":\"A" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(errors("{'items': {'type': 'object', 'required': ['id'],"
                + " 'properties': {'id': {'pattern': '^[A-Z][0-9]+$'}}}}", items)).isNull();
    }

    @Test
    void a_body_of_very_many_small_values_is_refused_before_its_tree_fills_the_heap() throws Exception {
        assertThat(errors("{'type': 'array'}", "[" + "{},".repeat(100_000) + "{}]")).isNull();
        assertThat(errors("{'type': 'array'}", "[" + "{},".repeat(200_000) + "{}]")).contains("Token count");
    }
}
