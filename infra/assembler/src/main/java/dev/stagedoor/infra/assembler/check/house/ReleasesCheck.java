package dev.stagedoor.infra.assembler.check.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.template.NestedStack;
import dev.stagedoor.infra.assembler.template.Reference;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.template.TemplateReferences;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/**
 * What an alias looks up in its stage's release, releases remember: the name is the same in all places, the stack's output
 * {@code Versions} has it, and the root passes that on. Otherwise the stage would follow the newest version without a word.
 */
public final class ReleasesCheck implements TemplateCheck {

    private static final String OUTPUT = "Versions";
    private static final Pattern LOOKUP = Pattern
            .compile("\\$\\{\\w+Release} (\\w+)=(\\$\\{\\w+(?:\\.Version|Number)}) ");
    /** Where an alias of that type says which version it is at. */
    private static final Map<String, String> ALIASES = Map.of("AWS::Lambda::Alias", "FunctionVersion",
            "AWS::StepFunctions::StateMachineAlias", "RoutingConfiguration");

    @Override
    public void check(Template template, Problems problems) {
        template.resources().values().stream().filter(resource -> ALIASES.containsKey(resource.type()))
                .forEach(alias -> check(template, alias, problems));
    }

    /** @param nested the templates of the nested stacks, by the {@code TemplateURL} that names them */
    public static void checkRoot(Template root, Map<String, Template> nested, Problems problems) {
        Set<String> read = TemplateReferences.all(root).stream().filter(Reference.Attribute.class::isInstance)
                .map(Reference.Attribute.class::cast)
                .filter(attribute -> attribute.attribute().equals("Outputs." + OUTPUT))
                .map(Reference.Attribute::resource).collect(Collectors.toSet());
        NestedStack.of(root).stream().filter(stack -> !read.contains(stack.resource().id()))
                .filter(stack -> Optional.ofNullable(nested.get(stack.templateUrl()))
                        .filter(child -> child.section("Outputs").containsKey(OUTPUT)).isPresent())
                .forEach(stack -> problems.add(stack.resource().position(), "Nothing reads "
                        + stack.resource().id() + ".Outputs." + OUTPUT + ": no release remembers its functions."));
    }

    private static void check(Template template, Resource alias, Problems problems) {
        List<ScalarNode> texts = new ArrayList<>();
        alias.properties().get(ALIASES.get(alias.type())).ifPresent(value -> collect(value, texts));
        for (ScalarNode text : texts) {
            Matcher lookup = LOOKUP.matcher(text.text());
            if (text.text().contains("Release}")) {
                if (!lookup.matches()) {
                    problems.add(text.position(),
                            alias.id() + " looks a release up by '${DevRelease} Name=${Version.Version} '"
                                    + " (infra/README.md), not by '" + text.text() + "'.");
                } else {
                    check(template, alias, lookup.group(1), lookup.group(2), texts, problems);
                }
            }
        }
    }

    private static void check(Template template, Resource alias, String name, String version, List<ScalarNode> texts,
            Problems problems) {
        if (texts.stream().noneMatch(text -> text.text().equals(" " + name + "="))) {
            problems.add(alias.at(ALIASES.get(alias.type())), alias.id() + " must split at ' " + name + "='.");
        }
        String remembered = name + "=" + version;
        if (!(" " + versions(template) + " ").contains(" " + remembered + " ")) {
            problems.add(alias.at(ALIASES.get(alias.type())), "The output " + OUTPUT + " must have " + remembered
                    + ", or no release remembers it.");
        }
    }

    private static String versions(Template template) {
        return template.root().map("Outputs").flatMap(outputs -> outputs.map(OUTPUT))
                .flatMap(output -> output.map("Value")).flatMap(value -> value.get("Fn::Sub"))
                .flatMap(sub -> sub instanceof ListNode list && !list.items().isEmpty()
                        ? Optional.of(list.items().get(0))
                        : Optional.of(sub))
                .filter(ScalarNode.class::isInstance).map(text -> ((ScalarNode) text).text()).orElse("");
    }

    private static void collect(Node node, List<ScalarNode> texts) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, texts));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(entry -> collect(entry.value(), texts));
        } else if (node instanceof ScalarNode scalar && scalar.isText()) {
            texts.add(scalar);
        }
    }
}
