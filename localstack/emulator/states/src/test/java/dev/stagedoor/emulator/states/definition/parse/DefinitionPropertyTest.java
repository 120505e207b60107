package dev.stagedoor.emulator.states.definition.parse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever somebody does to a definition, what is wrong is said, with its line, and soon. */
class DefinitionPropertyTest {

    private static final int ROUNDS = 700;
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String JSON_PATH = """
            {"StartAt":"T","TimeoutSeconds":60,"Version":"1.0","States":{
              "T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f","Payload.$":"$"},
                "TimeoutSeconds":9,"HeartbeatSecondsPath":"$.h","ResultSelector":{"a.$":"$.Payload"},"ResultPath":"$.r",
                "Credentials":{"RoleArn.$":"$.role"},"Assign":{"x.$":"$.y"},
                "Retry":[{"ErrorEquals":["A"],"MaxAttempts":2,"BackoffRate":1.5,"MaxDelaySeconds":9,"JitterStrategy":"FULL"}],
                "Catch":[{"ErrorEquals":["States.ALL"],"Next":"F","ResultPath":"$.e"}],"Next":"C"},
              "C":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.a","IsPresent":true},
                {"Not":{"Variable":"$.a","NumericLessThanPath":"$.b"}}],"Next":"W","Assign":{"z":1}},
                {"Variable":"$.t","TimestampEquals":"2026-11-25T10:00:00Z","Next":"M"}],"Default":"P"},
              "W":{"Type":"Wait","SecondsPath":"$.s","Next":"M"},
              "M":{"Type":"Map","ItemsPath":"$.i","ItemSelector":{"v.$":"$$.Map.Item.Value"},"MaxConcurrency":2,
                "Label":"l","ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV",
                "CSVHeaderLocation":"GIVEN","CSVHeaders":["a"],"MaxItems":5},"Parameters":{"Bucket":"b","Key":"k"}},
                "ItemBatcher":{"MaxItemsPerBatch":3,"BatchInput":{"c":1}},"ToleratedFailurePercentage":5.5,
                "ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b","Prefix":"p"}},
                "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"I",
                "States":{"I":{"Type":"Pass","Result":{"a":1},"OutputPath":null,"End":true}}},"Next":"P"},
              "P":{"Type":"Parallel","Branches":[{"StartAt":"B","States":{"B":{"Type":"Succeed","InputPath":"$.q"}}}],"End":true},
              "F":{"Type":"Fail","ErrorPath":"States.Format('{}', $.a)","Cause":"c"}}}
            """;
    private static final String JSONATA = """
            {"QueryLanguage":"JSONata","StartAt":"T","States":{
              "T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","TimeoutSeconds":"{% 1 + 1 %}",
                "Arguments":{"QueueUrl":"q","MessageBody":{"a":["{% $states.input.a[b > 1] %}"]}},
                "Output":"{% $states.result ~> $merge() %}","Assign":{"x":"{% $states.result.x %}"},
                "Catch":[{"ErrorEquals":["A"],"Next":"F","Output":"{% $states.errorOutput %}"}],"Next":"C"},
              "C":{"Type":"Choice","Choices":[{"Condition":"{% $x > 1 %}","Next":"M","Output":{"a":1}}],"Default":"W"},
              "W":{"Type":"Wait","Timestamp":"{% $now() %}","Next":"M"},
              "M":{"Type":"Map","Items":"{% $states.input.i %}","ItemSelector":{"v":"{% $states.context.Map.Item.Value %}"},
                "ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Pass","Output":{"a":"{% $x %}"},"End":true}}},"End":true},
              "F":{"Type":"Fail","Error":"{% 'a' & $string(1) %}"}}}
            """;

    private final Random random = new Random(20_261);
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(strings = {JSON_PATH, JSONATA})
    void theDefinitionsThemselvesAreRight(String definition) {
        assertThat(Readers.diagnostics(definition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON_PATH, JSONATA})
    void whatIsDoneToTheTreeIsAnsweredWithDiagnostics(String definition) throws IOException {
        JsonNode tree = Json.parse(definition);
        assertTimeout(SOON, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                JsonNode mutilated = tree.deepCopy();
                for (int j = random.nextInt(3); j >= 0; j--) {
                    mutilate(mutilated);
                }
                check(mutilated.toPrettyString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON_PATH, JSONATA})
    void whatIsDoneToTheTextIsAnsweredWithDiagnostics(String definition) {
        assertTimeout(SOON, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                StringBuilder text = new StringBuilder(definition);
                for (int j = random.nextInt(4); j >= 0; j--) {
                    int at = random.nextInt(text.length());
                    text.replace(at, at + random.nextInt(3), "\"{}[]:,$%.a1\\\n".charAt(random.nextInt(14)) + "");
                }
                check(text.toString());
            }
        });
    }

    @Test
    void statesInsideOfStatesAreBounded() {
        String workflow = "{\"StartAt\":\"E\",\"States\":{\"E\":{\"Type\":\"Succeed\"}}}";
        for (int i = 0; i < 22; i++) {
            workflow = "{\"StartAt\":\"%1$d\",\"States\":{\"%1$d\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[%2$s]}}}"
                    .formatted(i, workflow);
        }
        assertThat(Readers.diagnostics(workflow)).extracting(Diagnostic::code).containsExactly("TOO_DEEPLY_NESTED");
        assertThat(Readers.diagnostics("[".repeat(100_000))).singleElement().extracting(Diagnostic::code)
                .isEqualTo("INVALID_JSON_DESCRIPTION");
    }

    @Test
    void whatWasNotLookedAtIsNotRead() {
        String garbage = "{\"StartAt\":1,\"States\":{\"X\":{\"Type\":\"Task\"},\"Y\":{\"Type\":\"Map\"},\"Z\":5}}";
        for (String state : List.of("\"Type\":\"Pas\",\"Branches\":[" + garbage + "]",
                "\"Type\":\"Pass\",\"ItemProcessor\":" + garbage,
                "\"Type\":\"Parallel\",\"Branches\":{\"a\":" + garbage + "}",
                "\"Type\":\"Map\",\"Iterator\":" + garbage + ",\"ItemProcessor\":" + garbage)) {
            check("{\"StartAt\":\"A\",\"States\":{\"A\":{" + state + "}}}");
        }
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 10_002; i++) {
            states.append(i == 0 ? "" : ",").append('"').append(i)
                    .append("\":{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[")
                    .append(i > 10_000 ? garbage : "").append("]}");
        }
        check("{\"StartAt\":\"0\",\"States\":{" + states + "}}");
    }

    @Test
    void aLongNameAboveManyFieldsIsRefusedBeforeItFillsTheMemory() {
        String name = "n".repeat(49_000);
        String expressions = String.join(",", Collections.nCopies(40_000, "\"{%1%}\""));

        assertThat(Readers
                .diagnostics("{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\","
                        + "\"Output\":{\"" + name + "\":[" + expressions + "]}}}}"))
                .singleElement().extracting(Diagnostic::message)
                .asString().startsWith("The names in the definition are too long");
    }

    @Test
    void manyMistakesAreBounded() {
        String wrong = String.join(",", Collections.nCopies(30_000, "\"{% 1 + %}\""));

        assertTimeout(SOON, () -> assertThat(Readers.diagnostics("{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\","
                + "\"States\":{\"A\":{\"Type\":\"Succeed\",\"Output\":[" + wrong + "]}}}")).hasSize(1_000));
    }

    private static void check(String text) {
        for (MachineType type : MachineType.values()) {
            List<Diagnostic> found = Readers.reader().validate(text, type);
            assertThat(found).as(() -> text).allSatisfy(one -> {
                assertThat(one.code()).isNotBlank();
                assertThat(one.message()).isNotBlank();
                assertThat(one.position()).isNotNull();
            });
        }
    }

    private void mutilate(JsonNode tree) {
        List<JsonNode> all = new ArrayList<>();
        collect(tree, all);
        JsonNode victim = all.get(random.nextInt(all.size()));
        JsonNode other = random.nextBoolean() ? all.get(random.nextInt(all.size())).deepCopy() : value();
        if (victim instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, other);
                default -> object.set(name(all), other);
            }
        } else if (victim instanceof ArrayNode array) {
            if (random.nextBoolean() && !array.isEmpty()) {
                array.set(random.nextInt(array.size()), other);
            } else {
                array.add(other);
            }
        }
    }

    /** A name that stands somewhere in the definition. */
    private String name(List<JsonNode> all) {
        JsonNode node = all.get(random.nextInt(all.size()));
        return node.isObject() && !node.isEmpty() ? node.fieldNames().next() : "x";
    }

    /** Only what has something in it. */
    private static void collect(JsonNode node, List<JsonNode> all) {
        if (node.isContainerNode()) {
            all.add(node);
            node.forEach(inner -> collect(inner, all));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(random.nextInt(5) - 2);
            case 2 -> json.numberNode(random.nextDouble() * 1e30);
            case 3 -> json.numberNode(Long.MAX_VALUE);
            case 4 -> json.booleanNode(random.nextBoolean());
            case 5 -> json.arrayNode();
            case 6 -> json.objectNode();
            case 7 -> json.textNode("{% $states.");
            case 8 -> json.textNode("$.a[?(@.b)]");
            default -> json.textNode("");
        };
    }
}
