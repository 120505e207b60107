package dev.stagedoor.infra.assembler.check;

import java.util.Set;

import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** The frame of a template: only sections and attributes that CloudFormation knows, each with what it must have. */
public final class SectionsCheck implements TemplateCheck {

    private static final Set<String> SECTIONS = Set.of("AWSTemplateFormatVersion", "Conditions", "Description",
            "Mappings", "Metadata",
            "Outputs", "Parameters", "Resources", "Rules");
    private static final Set<String> PARAMETER = Set.of("AllowedPattern", "AllowedValues", "ConstraintDescription",
            "Default",
            "Description", "MaxLength", "MaxValue", "MinLength", "MinValue", "NoEcho", "Type");
    private static final Set<String> RESOURCE = Set.of("Condition", "DeletionPolicy", "DependsOn", "Metadata",
            "Properties", "Type",
            "UpdateReplacePolicy");
    private static final Set<String> OUTPUT = Set.of("Condition", "Description", "Export", "Value");

    @Override
    public void check(Template template, Problems problems) {
        Keys.onlyKnown(template.root(), SECTIONS, "A template", problems);
        entries(template, "Parameters", PARAMETER, "Type", problems);
        entries(template, "Resources", RESOURCE, "Type", problems);
        entries(template, "Outputs", OUTPUT, "Value", problems);
        if (template.section("Resources").isEmpty()) {
            problems.add(template.root().position(), "A template needs Resources.");
        }
    }

    private static void entries(Template template, String section, Set<String> known, String needed,
            Problems problems) {
        String what = section.substring(0, section.length() - 1);
        template.section(section).values().forEach(entry -> {
            if (!entry.key().matches("[A-Za-z0-9]{1,255}")) {
                problems.add(entry.position(),
                        what + " " + entry.key() + ": a logical id has letters and digits only.");
            }
            if (!(entry.value() instanceof MapNode map)) {
                problems.add(entry.position(), what + " " + entry.key() + " must be a mapping.");
                return;
            }
            Keys.onlyKnown(map, known, what + " " + entry.key(), problems);
            if (!map.has(needed)) {
                problems.add(entry.position(), what + " " + entry.key() + " needs " + needed + ".");
            }
        });
    }
}
