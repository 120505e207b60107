package dev.stagedoor.emulator.cloudformation.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateLimits;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;

/** The Parameters section. */
final class ParameterParser {

    private static final List<String> ATTRIBUTES = List.of("Type", "Default", "AllowedValues", "AllowedPattern",
            "MinLength", "MaxLength", "MinValue", "MaxValue", "NoEcho", "Description", "ConstraintDescription");

    private ParameterParser() {}

    static ParameterDeclaration parse(String name, Entry entry) {
        MapNode body = Section.map(entry.value(), "Parameter " + name);
        Section.onlyKeys(body, ATTRIBUTES, "parameter " + name);
        if (body.get("Type") == null) {
            throw new TemplateException(entry.key(),
                    "Template format error: Every Parameters object must contain a Type"
                            + " member.");
        }
        List<String> allowed = body.get("AllowedValues") == null
                ? List.of()
                : Section.texts(body.get("AllowedValues"), "AllowedValues");
        return new ParameterDeclaration(name, type(name, body.get("Type")), Section.optionalText(body, "Default"),
                allowed,
                pattern(body), length(body, "MinLength"), length(body, "MaxLength"), number(body, "MinValue"),
                number(body, "MaxValue"), "true".equalsIgnoreCase(Section.optionalText(body, "NoEcho")),
                Section.optionalText(body, "Description"), Section.optionalText(body, "ConstraintDescription"),
                entry.key());
    }

    private static ParameterType type(String name, TemplateNode node) {
        String text = Section.text(node, "Type");
        ParameterType type = ParameterType.of(text);
        if (type == null) {
            throw new TemplateException(node.position(), "Template format error: parameter type " + text + " of " + name
                    + " is not supported." + Suggestion.of(text, List.of("String", "Number", "List<Number>",
                            "CommaDelimitedList")));
        }
        return type;
    }

    private static String pattern(MapNode body) {
        String pattern = Section.optionalText(body, "AllowedPattern");
        if (pattern != null) {
            if (pattern.length() > TemplateLimits.PARAMETER_VALUE) {
                throw new TemplateException(body.get("AllowedPattern").position(),
                        "Template format error: AllowedPattern must be no longer than "
                                + TemplateLimits.PARAMETER_VALUE + " characters.");
            }
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new TemplateException(body.get("AllowedPattern").position(),
                        "Template format error: AllowedPattern"
                                + " is no regular expression: " + e.getDescription());
            }
        }
        return pattern;
    }

    private static Long length(MapNode body, String key) {
        BigDecimal value = number(body, key);
        try {
            return value == null ? null : value.longValueExact();
        } catch (ArithmeticException e) {
            throw notANumber(body, key);
        }
    }

    private static BigDecimal number(MapNode body, String key) {
        String text = Section.optionalText(body, key);
        if (text == null) {
            return null;
        }
        if (!text.matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw notANumber(body, key);
        }
        return new BigDecimal(text);
    }

    private static TemplateException notANumber(MapNode body, String key) {
        return new TemplateException(body.get(key).position(), "Template format error: " + key + " must be numeric.");
    }
}
