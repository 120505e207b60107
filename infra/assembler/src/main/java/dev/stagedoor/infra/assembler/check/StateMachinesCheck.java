package dev.stagedoor.infra.assembler.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;
import dev.stagedoor.infra.assembler.yaml.YamlException;
import dev.stagedoor.infra.assembler.yaml.YamlReader;
import dev.stagedoor.infra.assembler.yaml.YamlReader.Intrinsics;

/**
 * A state machine's definition is JSON, its states lead to states that are there, and its {@code ${names}} are those of
 * {@code DefinitionSubstitutions}. The rest of the language is the target's: the deployer asks it before anything is created, and says file and
 * line too.
 * See <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html">the language</a>.
 */
public final class StateMachinesCheck implements TemplateCheck {

    private static final String TYPE = "AWS::StepFunctions::StateMachine";
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]{1,255})}");
    private static final Set<String> LEADING = Set.of("Next", "Default");

    private final JsonMapper json = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public void check(Template template, Problems problems) {
        template.resources().values().stream().filter(resource -> resource.type().equals(TYPE))
                .forEach(machine -> {
                    if (machine.properties().get("DefinitionString").orElse(null) instanceof ScalarNode text) {
                        substitutions(machine, text, problems);
                        definition(text, problems);
                    } else {
                        problems.add(machine.position(),
                                machine.id() + " needs DefinitionString: {$ref: a file .asl.json}.");
                    }
                });
    }

    private void definition(ScalarNode text, Problems problems) {
        Position start = text.position();
        try {
            json.readTree(text.text());
            // Every JSON is YAML, and our reader knows the lines.
            states(YamlReader.read(start.file(), text.text(), Intrinsics.LONG_ONLY), problems);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(new Position(start.file(), line), "Not JSON: " + e.getOriginalMessage() + ".");
        } catch (YamlException e) {
            problems.add(e.position(), e.getMessage());
        }
    }

    /** Looks into every mapping that has States: the machine, the branches of Parallel, the processors of Map. */
    private static void states(Node node, Problems problems) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> states(item, problems));
        } else if (node instanceof MapNode map) {
            map.map("States").ifPresent(states -> {
                leads(map, "StartAt", states, problems);
                states.entries().values().forEach(state -> next(state.value(), states, problems));
            });
            map.entries().values().forEach(entry -> states(entry.value(), problems));
        }
    }

    /** Where a state, its choices and its catchers lead; not those of the machines inside it. */
    private static void next(Node node, MapNode states, Problems problems) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> next(item, states, problems));
        } else if (node instanceof MapNode map) {
            LEADING.forEach(key -> leads(map, key, states, problems));
            map.get("Choices").ifPresent(choices -> next(choices, states, problems));
            map.get("Catch").ifPresent(catchers -> next(catchers, states, problems));
        }
    }

    private static void leads(MapNode map, String key, MapNode states, Problems problems) {
        map.text(key).filter(name -> !states.has(name)).ifPresent(name -> problems
                .add(map.entries().get(key).position(), key + " leads to " + name + ", which is no state here."
                        + NearestName.of(name, states.keys())));
    }

    private static void substitutions(Resource machine, ScalarNode text, Problems problems) {
        Set<String> given = machine.properties().map("DefinitionSubstitutions").map(MapNode::keys).orElse(Set.of());
        Set<String> used = NAME.matcher(text.text()).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Position at = machine.at("DefinitionSubstitutions");
        used.stream().filter(name -> !given.contains(name)).forEach(name -> problems.add(at,
                text.position().file() + " uses ${" + name + "}, which DefinitionSubstitutions does not have."));
        given.stream().filter(name -> !used.contains(name)).forEach(name -> problems.add(at,
                text.position().file() + " does not use " + name + " of DefinitionSubstitutions."));
    }
}
