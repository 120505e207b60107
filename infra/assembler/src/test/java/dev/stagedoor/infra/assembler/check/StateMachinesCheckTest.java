package dev.stagedoor.infra.assembler.check;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;
import dev.stagedoor.infra.assembler.yaml.YamlReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StateMachinesCheckTest {

    private static final String MACHINE = """
            {
              "StartAt": "Ask",
              "States": {
                "Ask": {"Type": "Task", "Resource": "${Function}", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "No"}],
                        "Next": "Each"},
                "Each": {"Type": "Map", "End": true, "ItemProcessor": {
                  "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}},
                "No": {"Type": "Fail"}
              }
            }
            """;

    @Test
    void aMachineWhoseStatesLeadToEachOtherIsFine() {
        assertThat(problems(MACHINE)).isEmpty();
    }

    @Test
    void whatLeadsNowhereIsSaidWithItsLine() {
        assertThat(problems(MACHINE.replace("\"Next\": \"Each\"", "\"Next\": \"Eech\""))).containsExactly(
                "infra/quote.asl.json:5: Next leads to Eech, which is no state here. Did you mean Each?");
        assertThat(problems(MACHINE.replace("\"StartAt\": \"One\"", "\"StartAt\": \"Ask\""))).hasSize(1).first()
                .asString()
                .startsWith("infra/quote.asl.json:7: StartAt leads to Ask, which is no state here.");
        assertThat(problems(MACHINE.replace("\"Next\": \"No\"", "\"Next\": \"Never\""))).hasSize(1).first().asString()
                .startsWith("infra/quote.asl.json:4: Next leads to Never");
    }

    @Test
    void whatIsNoJsonIsSaidWithItsLine() {
        assertThat(problems(MACHINE.replace("\"Type\": \"Fail\"", "Type: Fail"))).hasSize(1).first().asString()
                .startsWith("infra/quote.asl.json:8: Not JSON: ");
    }

    @Test
    void namesAndSubstitutionsAreTheSame() {
        assertThat(problems(MACHINE.replace("${Function}", "${Funktion}"))).containsExactly(
                "infra/stack.yaml:6: infra/quote.asl.json uses ${Funktion}, which DefinitionSubstitutions does not have.",
                "infra/stack.yaml:6: infra/quote.asl.json does not use Function of DefinitionSubstitutions.");
    }

    private static List<String> problems(String definition) {
        MapNode root = (MapNode) YamlReader.read("infra/stack.yaml", """
                Resources:
                  Machine:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      RoleArn: x
                      DefinitionSubstitutions: {Function: y}
                """, YamlReader.Intrinsics.LONG_ONLY);
        Problems problems = new Problems();
        new StateMachinesCheck().check(Template.of("infra/stack.yaml", with(root, definition)), problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    /** What an include makes of it: a text that knows its file. */
    private static MapNode with(MapNode root, String definition) {
        MapNode resources = root.map("Resources").orElseThrow();
        MapNode machine = resources.map("Machine").orElseThrow();
        ScalarNode text = new ScalarNode(new Position("infra/quote.asl.json", 1), definition);
        MapNode properties = set(machine.map("Properties").orElseThrow(), "DefinitionString", text);
        return set(root, "Resources", set(resources, "Machine", set(machine, "Properties", properties)));
    }

    private static MapNode set(MapNode map, String key, Node value) {
        List<MapNode.Entry> entries = new ArrayList<>(map.entries().values());
        entries.add(new MapNode.Entry(key, map.entries().containsKey(key)
                ? map.entries().get(key).position()
                : map.position(), value));
        return MapNode.of(map.position(), entries);
    }
}
