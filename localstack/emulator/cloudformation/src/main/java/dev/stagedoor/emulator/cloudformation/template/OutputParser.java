package dev.stagedoor.emulator.cloudformation.template;

import java.util.List;

import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.ExpressionParser;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;

/** The Outputs section. */
final class OutputParser {

    private final ExpressionParser expressions;

    OutputParser(ExpressionParser expressions) {
        this.expressions = expressions;
    }

    OutputDeclaration parse(String name, Entry entry) {
        MapNode body = Section.map(entry.value(), "Output " + name);
        Section.onlyKeys(body, List.of("Value", "Description", "Export", "Condition"), "output " + name);
        if (body.get("Value") == null) {
            throw new TemplateException(entry.key(), "Template format error: Every Outputs member must contain a Value"
                    + " object");
        }
        return new OutputDeclaration(name, Section.optionalText(body, "Description"),
                expressions.value(body.get("Value")), exportName(name, body), Section.optionalText(body, "Condition"),
                entry.key());
    }

    private Expression exportName(String name, MapNode body) {
        if (body.get("Export") == null) {
            return null;
        }
        MapNode export = Section.map(body.get("Export"), "Export of " + name);
        Section.onlyKeys(export, List.of("Name"), "the export of output " + name);
        if (export.get("Name") == null) {
            throw new TemplateException(export.position(), "Template format error: Export of output " + name
                    + " must have a Name");
        }
        return expressions.value(export.get("Name"));
    }
}
