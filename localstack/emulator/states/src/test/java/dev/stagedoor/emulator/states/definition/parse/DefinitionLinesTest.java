package dev.stagedoor.emulator.states.definition.parse;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.TextPosition;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.definition.parse.Readers.diagnostics;
import static org.assertj.core.api.Assertions.assertThat;

class DefinitionLinesTest {

    /** Each line that is wrong says so: {@code //} and the place. */
    private static final String FORM = """
            {
              "Coment": "x",                                      // /
              "StartAt": "Ask",
              "States": {
                "Ask": {                                          // /States/Ask
                  "Type": "Task",
                  "Retry": [
                    {"ErrorEquals": ["A"]},
                    {
                      "ErrorEquals": [],                          // /States/Ask/Retry[1]/ErrorEquals
                      "MaxAttempts": -1                           // /States/Ask/Retry[1]/MaxAttempts
                    }
                  ],
                  "Next": "Each"
                },
                "Each": {
                  "Type": "Map",
                  "ItemProcessor": {
                    "StartAt": "a/b",
                    "States": {
                      "a": {
                        "Type": "Pas"                             // /States/Each/ItemProcessor/States/a/Type
                      },
                      "a/b": {
                        "Type": "Wait",
                        "Timestamp": "tomorrow",                  // /States/Each/ItemProcessor/States/a/b/Timestamp
                        "End": true
                      },
                      "sound": {
                        "Type": "Pass",
                        "QueryLanguage": "JSONata",
                        "Output": "{% 1 + %}",                    // /States/Each/ItemProcessor/States/sound/Output
                        "End": true
                      }
                    }
                  },
                  "End": true
                }
              }
            }
            """;

    private static final String MEANING = """
            {
              "StartAt": "Ask",
              "States": {
                "Ask": {
                  "Type": "Task",
                  "Resource": "nothing",                          // /States/Ask/Resource
                  "InputPath": "$.a",
                  "Parameters": {                                 // /States/Ask/Parameters
                    "a.$": "not a path"
                  },
                  "Catch": [
                    {
                      "ErrorEquals": ["States.ALL"],
                      "ResultPath": "$..x",                       // /States/Ask/Catch[0]/ResultPath
                      "Next": "Nobody"                            // /States/Ask/Catch[0]/Next
                    }
                  ],
                  "Next": "Both"
                },
                "Both": {
                  "Type": "Parallel",
                  "Branches": [
                    {
                      "StartAt": "Loop",
                      "States": {                                 // null
                        "Loop": {
                          "Type": "Pass",
                          "QueryLanguage": "JSONata",
                          "Output": {
                            "x": [
                              "{% 1 %}",
                              "{% 1 + %}"                         // /States/Both/Branches[0]/States/Loop/Output/x[1]
                            ]
                          },
                          "Next": "Loop"
                        }
                      }
                    }
                  ],
                  "End": true
                },
                "Lost": {                                         // /States/Lost
                  "Type": "Succeed"
                }
              }
            }
            """;

    @Test
    void everyMistakeInTheFormHasItsLineAndSoHaveTheExpressionsOfTheOtherStates() {
        assertThat(found(FORM)).isEqualTo(marked(FORM));
    }

    @Test
    void everyTransitionAndExpressionThatIsWrongHasItsLine() {
        assertThat(found(MEANING)).isEqualTo(marked(MEANING));
    }

    @Test
    void whatIsNoJsonHasItsLineAndColumn() {
        assertThat(diagnostics("{\n  \"StartAt\": \"A\",\n  \"States\": {]\n}")).singleElement()
                .extracting(Diagnostic::code, Diagnostic::position)
                .containsExactly("INVALID_JSON_DESCRIPTION", new TextPosition(3, 14));
        assertThat(diagnostics(" ")).extracting(Diagnostic::position).containsExactly(new TextPosition(1, 1));
    }

    @Test
    void theColumnIsThatOfTheName() {
        assertThat(diagnostics("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pas\"}}}")).singleElement()
                .extracting(Diagnostic::position).isEqualTo(new TextPosition(1, 35));
    }

    private static List<String> found(String text) {
        return diagnostics(unmarked(text)).stream().map(one -> one.position().line() + " " + one.location()).sorted()
                .toList();
    }

    private static List<String> marked(String text) {
        List<String> marked = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("// ")) {
                marked.add(i + 1 + " " + lines.get(i).replaceFirst(".*// ", ""));
            }
        }
        return marked.stream().sorted().toList();
    }

    private static String unmarked(String text) {
        return text.replaceAll("(?m)//.*$", "");
    }
}
