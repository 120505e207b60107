package dev.stagedoor.emulator.cloudformation.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateLimits;
import dev.stagedoor.emulator.core.Json;

/** Gives every parameter of a template its value and checks it against what the template demands. */
public final class ParameterValues {

    private ParameterValues() {}

    /**
     * @param given values by parameter name
     * @return a value for every parameter, in the template's order
     * @throws TemplateException if one is missing, unknown or not allowed
     */
    public static Map<String, String> of(Template template, Map<String, String> given) {
        return of(template, given, Set.of());
    }

    /**
     * @param notYetKnown names of parameters that will be given, but with what is not known now; they are left out
     */
    public static Map<String, String> of(Template template, Map<String, String> given, Set<String> notYetKnown) {
        List<String> unknown = given.keySet().stream().filter(name -> !template.parameters().containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new TemplateException("Parameters: " + unknown + " do not exist in the template");
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (ParameterDeclaration parameter : template.parameters().values()) {
            String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
            if (notYetKnown.contains(parameter.name())) {
                continue;
            }
            if (value == null) {
                missing.add(parameter.name());
            } else {
                check(parameter, value);
                values.put(parameter.name(), value);
            }
        }
        if (!missing.isEmpty()) {
            throw new TemplateException("Parameters: " + missing + " must have values");
        }
        return values;
    }

    /** What {@code Ref} gives: a list where the type is one. */
    public static JsonNode ref(ParameterDeclaration parameter, String value) {
        if (!parameter.type().list()) {
            return TextNode.valueOf(value);
        }
        ArrayNode items = Json.array();
        items(parameter, value).forEach(items::add);
        return items;
    }

    /** Checks one value. */
    public static void check(ParameterDeclaration parameter, String value) {
        if (value.length() > TemplateLimits.PARAMETER_VALUE) {
            throw refused(parameter, "must be no longer than " + TemplateLimits.PARAMETER_VALUE + " bytes");
        }
        for (String item : items(parameter, value)) {
            checkItem(parameter, item);
        }
    }

    private static void checkItem(ParameterDeclaration parameter, String value) {
        if (!parameter.allowedValues().isEmpty() && !parameter.allowedValues().contains(value)) {
            throw refused(parameter, "must be one of AllowedValues");
        }
        if (parameter.type().number()) {
            checkNumber(parameter, value);
            return;
        }
        if (parameter.minLength() != null && value.length() < parameter.minLength()) {
            throw refused(parameter, "must contain at least " + parameter.minLength() + " characters");
        }
        if (parameter.maxLength() != null && value.length() > parameter.maxLength()) {
            throw refused(parameter, "must contain at most " + parameter.maxLength() + " characters");
        }
        if (parameter.allowedPattern() != null && !BoundedMatch.matches(parameter.allowedPattern(), value)) {
            throw refused(parameter, "must match pattern " + parameter.allowedPattern());
        }
    }

    private static void checkNumber(ParameterDeclaration parameter, String value) {
        if (!value.matches("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            throw refused(parameter, "must be a number");
        }
        BigDecimal number = new BigDecimal(value);
        if (parameter.minValue() != null && number.compareTo(parameter.minValue()) < 0) {
            throw refused(parameter, "must be a number not less than " + parameter.minValue().toPlainString());
        }
        if (parameter.maxValue() != null && number.compareTo(parameter.maxValue()) > 0) {
            throw refused(parameter, "must be a number not greater than " + parameter.maxValue().toPlainString());
        }
    }

    private static List<String> items(ParameterDeclaration parameter, String value) {
        if (!parameter.type().list()) {
            return List.of(value);
        }
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1)).stream().map(String::strip).toList();
    }

    private static TemplateException refused(ParameterDeclaration parameter, String constraint) {
        return new TemplateException(parameter.constraintDescription() == null
                ? "Parameter '" + parameter.name() + "' " + constraint
                : "Parameter " + parameter.name() + " failed to satisfy constraint: "
                        + parameter.constraintDescription());
    }
}
