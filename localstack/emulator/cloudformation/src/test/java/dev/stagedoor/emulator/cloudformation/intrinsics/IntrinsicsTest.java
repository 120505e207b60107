package dev.stagedoor.emulator.cloudformation.intrinsics;

import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each function in its short and its long form. */
class IntrinsicsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "!Ref Stage                                         | \"dev\"",
            "{Ref: Stage}                                       | \"dev\"",
            "!GetAtt Table.Arn                                  | \"Table/Arn\"",
            "!GetAtt [Data, Outputs.Name]                       | \"Data/Outputs.Name\"",
            "{'Fn::GetAtt': Data.Outputs.Name}                  | \"Data/Outputs.Name\"",
            "{'Fn::GetAtt': [Table, !Ref Stage]}                | \"Table/dev\"",
            "!Sub 'a-${Stage}-${AWS::Region}-${Table.Arn}'      | \"a-dev-us-east-1-Table/Arn\"",
            "!Sub 'x ${!Literal} $ {y} ${ Stage }'              | \"x ${Literal} $ {y} dev\"",
            "!Sub ['${A}-${Stage}', {A: !Ref Stage}]            | \"dev-dev\"",
            "!Sub ['${A}', {A: '${stageVariables.alias}'}]      | \"${stageVariables.alias}\"",
            "!Join ['-', [a, !Ref Stage, 3, true]]              | \"a-dev-3-true\"",
            "!Join ['', []]                                     | \"\"",
            "!Join [',', !Ref Subnets]                          | \"a,b\"",
            "!Select [1, !Ref Subnets]                          | \"b\"",
            "!Select ['0', [x, y]]                              | \"x\"",
            "!Split [',', 'a,b,,c']                             | [\"a\",\"b\",\"\",\"c\"]",
            "!Split ['.', 'a.b']                                | [\"a\",\"b\"]",
            "!If [Yes, a, b]                                    | \"a\"",
            "!If [No, !Ref Unknown, b]                          | \"b\"",
            "[a, !If [No, x, !Ref AWS::NoValue], c]             | [\"a\",\"c\"]",
            "{a: 1, b: !Ref AWS::NoValue}                       | {\"a\":1}",
            "!FindInMap [Sizes, !Ref Stage, memory]             | \"512\"",
            "!ImportValue shared                                | \"imported shared\"",
            "{'Fn::ImportValue': !Sub '${Stage}-x'}             | \"imported dev-x\"",
            "!Base64 'häuser'                                   | \"aMOkdXNlcg==\"",
            "!GetAZs ''                                         | [\"us-east-1a\",\"us-east-1b\",\"us-east-1c\"]",
            "!Cidr ['10.20.0.0/16', 2, 8]                       | [\"10.20.0.0/24\",\"10.20.1.0/24\"]",
            "!Cidr ['10.20.7.9/16', '1', '4']                   | [\"10.20.0.0/28\"]",
            "!Select [1, !Cidr ['255.255.255.0/24', 2, 7]]      | \"255.255.255.128/25\"",
            "{Version: 2012-10-17, Statement: [{Effect: Allow}]}| {\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"}]}",
            "{Ref: Stage, Other: 1}                             | {\"Ref\":\"Stage\",\"Other\":1}"})
    void computes(String yaml, String expected) {
        assertThat(Expressions.text(yaml.strip())).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "!Equals [!Ref Stage, dev]                                       | true",
            "!Equals ['true', true]                                          | true",
            "!Equals [a, b]                                                  | false",
            "!Not [!Equals [a, b]]                                           | true",
            "!And [!Condition Yes, !Equals [a, a]]                           | true",
            "!And [!Condition Yes, {Condition: No}]                          | false",
            "!Or [!Condition No, !Condition Yes]                             | true",
            "{'Fn::Or': [{'Fn::Equals': [a, b]}, {'Fn::Not': [{Condition: Yes}]}]}| false"})
    void decides(String yaml, boolean expected) {
        assertThat(Expressions.condition(yaml.strip())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!Select [2, [a, b]]", "!Select [-1, [a]]", "!Select [x, [a]]",
            "!FindInMap [Sizes, prod, memory]",
            "!Join [',', text]", "!Sub '${Subnets}'", "!Sub '${Stage'", "!Sub '${a b}'", "!Sub [x]", "!Sub {a: b}",
            "!GetAtt Table", "!If [Yes, a]", "!Split ['', a]", "!Cidr ['10.0.0.0/24', 300, 4]",
            "!Cidr ['10.0.0.0/24', 4, 8]",
            "!Cidr ['10.0.0/24', 1, 4]", "!Cidr ['10.0.0.0/24', 1, 33]", "!GetAZs eu-west-1", "{'Fn::Sub': a, b: c}",
            "{'Fn::Transform': {Name: x}}", "{'Fn::ForEach::X': []}", "{'Fn::Equals': [a, b]}", "{a: null}", "!Ref ''",
            "!Ref [a]", "!Join [!Ref Stage, [a]]"})
    void refuses_what_it_cannot_compute_and_says_where(String yaml) {
        assertThatThrownBy(() -> Expressions.value(yaml)).isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("t.yaml:1: ");
    }

    @Test
    void an_unknown_function_is_answered_with_the_nearest_one() {
        assertThatThrownBy(() -> Expressions.value("{'Fn::GetAttr': [a, b]}"))
                .hasMessage(
                        "t.yaml:1: Template error: the function Fn::GetAttr is not supported. Did you mean Fn::GetAtt?");
    }

    @Test
    void no_text_grows_without_bound() {
        String ten = "[" + "'" + "x".repeat(1000) + "',".repeat(1) + "]";
        StringBuilder yaml = new StringBuilder("!Join ['', [");
        for (int i = 0; i < 10; i++) {
            yaml.append("!Join [',', ").append(ten).append("], ");
        }
        assertThat(Expressions.value(yaml + "]]").asText()).hasSize(10_000);
    }
}
