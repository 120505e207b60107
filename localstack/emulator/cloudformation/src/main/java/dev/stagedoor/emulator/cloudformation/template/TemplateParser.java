package dev.stagedoor.emulator.cloudformation.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.ExpressionParser;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateLimits;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateReader;

/**
 * Reads a template and checks its form.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html">its sections</a>.
 */
public final class TemplateParser {

    private static final List<String> SECTIONS = List.of("AWSTemplateFormatVersion", "Description", "Metadata",
            "Parameters", "Mappings", "Conditions", "Resources", "Outputs");
    private static final String VERSION = "2010-09-09";

    private final ExpressionParser expressions = new ExpressionParser();

    /**
     * @param source the template's name in messages
     * @throws TemplateException if the text is no template
     */
    public Template parse(String text, String source) {
        MapNode root = Section.map(TemplateReader.read(text, source), "The template");
        root.entries().forEach(TemplateParser::checkSection);
        TemplateNode version = root.get("AWSTemplateFormatVersion");
        if (version != null && !VERSION.equals(Section.text(version, "AWSTemplateFormatVersion"))) {
            throw new TemplateException(version.position(), "Template format error: " + Section.text(version,
                    "AWSTemplateFormatVersion") + " is not a supported value for AWSTemplateFormatVersion.");
        }
        Map<String, ResourceDeclaration> resources = section(root, "Resources", TemplateLimits.RESOURCES,
                new ResourceParser(expressions)::parse);
        if (resources.isEmpty()) {
            throw new TemplateException("Template format error: At least one Resources member must be defined.");
        }
        Map<String, ParameterDeclaration> parameters = section(root, "Parameters", TemplateLimits.PARAMETERS,
                ParameterParser::parse);
        resources.values().stream().filter(resource -> parameters.containsKey(resource.logicalId())).findFirst()
                .ifPresent(resource -> {
                    throw new TemplateException(resource.position(), "Template format error: " + resource.logicalId()
                            + " is the name of a parameter and of a resource.");
                });
        return new Template(text, source, Section.optionalText(root, "Description"), parameters,
                section(root, "Mappings", TemplateLimits.MAPPINGS, TemplateParser::mapping),
                section(root, "Conditions", TemplateLimits.RESOURCES, this::condition), resources,
                section(root, "Outputs", TemplateLimits.OUTPUTS, new OutputParser(expressions)::parse));
    }

    private static void checkSection(String name, Entry entry) {
        switch (name) {
            case "Transform", "Rules", "Hooks" -> throw new TemplateException(entry.key(),
                    "Template format error: the section " + name + " is not supported.");
            default -> {
                if (!SECTIONS.contains(name)) {
                    throw new TemplateException(entry.key(), "Invalid template property or properties [" + name + "]."
                            + Suggestion.of(name, SECTIONS));
                }
            }
        }
    }

    private static <V> Map<String, V> section(MapNode root, String name, int most, BiFunction<String, Entry, V> parse) {
        Map<String, V> members = new LinkedHashMap<>();
        if (root.get(name) == null) {
            return members;
        }
        Map<String, Entry> entries = Section.map(root.get(name), name).entries();
        if (entries.size() > most) {
            throw new TemplateException(root.get(name).position(), "Template format error: Number of " + name + ", "
                    + entries.size() + ", is greater than maximum allowed, " + most);
        }
        entries.forEach((key, entry) -> {
            if (!key.matches("[A-Za-z0-9]{1,255}") && !name.equals("Mappings")) {
                throw new TemplateException(entry.key(), "Template format error: " + name + " name '" + key
                        + "' is non alphanumeric.");
            }
            members.put(key, parse.apply(key, entry));
        });
        return members;
    }

    private static Map<String, JsonNode> mapping(String name, Entry entry) {
        Map<String, JsonNode> mapping = new LinkedHashMap<>();
        Section.map(entry.value(), "Mapping " + name).entries().forEach((key, values) -> {
            MapNode inner = Section.map(values.value(), "Mapping " + name + "." + key);
            mapping.put(key, Section.plain(inner));
        });
        return mapping;
    }

    private Expression condition(String name, Entry entry) {
        return expressions.condition(entry.value());
    }
}
