package dev.stagedoor.infra.deployer.machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionLinesTest {

    private static final String DEFINITION = """
            {
              "StartAt": "a",
              "States": {
                "a": {
                  "Type": "Choice",
                  "Choices": [
                    {"Variable": "$.a", "IsNull": true, "Next": "b"},
                    {
                      "Not": {
                        "Variable": "$.a",
                        "StringEquals": 1
                      },
                      "Next": "a/b"
                    }
                  ]
                },
                "a/b": {
                  "Type": "Pass",
                  "Retry": [],
                  "End": true
                }
              }
            }
            """;

    private final DefinitionLines lines = new DefinitionLines("x.asl.json", DEFINITION);

    @ParameterizedTest
    @CsvSource({"/,1", "/States/a,4", "/States/a/b,17", "/States/a/Choices[0]/Next,7",
            "/States/a/Choices[1]/Not/StringEquals,11", "/States/a/Choices[1]/Or[0],8", "/States/a/Choices[7],6",
            "/States/a/b/Type,18", "/Nothing,1"})
    void aLocationHasALine(String location, int line) {
        assertThat(lines.of(location, "wrong")).hasToString("x.asl.json:" + line);
    }

    @Test
    void aFieldThatShouldNotBeThereIsTheLine() {
        assertThat(lines.of("/States/a/b", "Field 'Retry' is not supported").line()).isEqualTo(19);
        assertThat(lines.of("/States/a/b", "The QueryLanguage is set to 'JSONata', but field 'Retry' is only supported "
                + "for the 'JSONPath' QueryLanguage").line()).isEqualTo(19);
        assertThat(lines.of("/States/a", "Field 'Retry' is not supported").line()).isEqualTo(4);
    }

    @Test
    void withoutALocationItIsTheStates() {
        assertThat(lines.of(null, "Workflow has no terminal state").line()).isEqualTo(3);
    }

    @Test
    void whatIsNoJsonHasTheLineOfTheParser() {
        assertThat(new DefinitionLines("x.asl.json", "{\n]").of("[Source: (String)\"{\n]\"; line: 2, column: 2]", "no")
                .line()).isEqualTo(2);
    }
}
