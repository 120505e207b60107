package dev.stagedoor.emulator.cloudformation.schema;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.If;
import dev.stagedoor.emulator.cloudformation.intrinsics.ListExpression;
import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.Suggestion;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;

/** Holds the properties of a resource, as the template has them, against the schema of its type. */
public final class PropertyCheck {

    private final String typeName;
    private final Scope scope;
    private final Consumer<Finding> findings;

    /** @param scope what is known before anything exists */
    public PropertyCheck(String typeName, Scope scope, Consumer<Finding> findings) {
        this.typeName = typeName;
        this.scope = scope;
        this.findings = findings;
    }

    /** @param at where the resource stands, for what is missing */
    public void check(Schema schema, MapExpression properties, Position at) {
        structure(schema.structure(), properties, "", at);
    }

    private void structure(PropertyType.Structure structure, MapExpression map, String path, Position at) {
        map.members().forEach((name, member) -> {
            PropertySpec spec = structure.members().get(name);
            if (spec == null) {
                findings.accept(new Finding(member.key(), owner(path) + " has no property " + name + "."
                        + Suggestion.of(name, structure.members().keySet())));
            } else if (spec.support() == Support.REFUSED) {
                findings.accept(new Finding(member.key(), owner(path) + ": the property " + name
                        + " is not supported: " + spec.reason() + "."));
            } else {
                value(spec.type(), member.value(), path.isEmpty() ? name : path + "." + name);
            }
        });
        structure.members().values().forEach(spec -> {
            if (spec.required() && !map.members().containsKey(spec.name())) {
                findings.accept(new Finding(at, owner(path) + ": the property " + spec.name() + " is required."));
            }
        });
    }

    private String owner(String path) {
        return path.isEmpty() ? typeName : typeName + " " + path;
    }

    private void value(PropertyType type, Expression value, String path) {
        if (value instanceof If choice) {
            branches(type, choice, path);
        } else if (type instanceof PropertyType.Structure structure && value instanceof MapExpression map) {
            structure(structure, map, path, map.position());
        } else if (type instanceof PropertyType.ListOf list && value instanceof ListExpression items) {
            for (int i = 0; i < items.items().size(); i++) {
                value(list.item(), items.items().get(i), path + "[" + i + "]");
            }
        } else if (type instanceof PropertyType.MapOf entries && value instanceof MapExpression map) {
            map.members().forEach((key, member) -> value(entries.value(), member.value(), path + "." + key));
        } else {
            computed(type, value, path);
        }
    }

    private void branches(PropertyType type, If choice, String path) {
        try {
            value(type, choice.chosen(scope), path);
        } catch (NotYetKnownException e) {
            choice.children().forEach(branch -> value(type, branch, path));
        } catch (TemplateException e) {
            findings.accept(Finding.of(e));
        }
    }

    /** A literal or a function: checked as far as its value is known now. */
    private void computed(PropertyType type, Expression value, String path) {
        try {
            JsonNode result = value.evaluate(scope);
            if (!result.isMissingNode()) {
                Coercion.apply(type, result, path);
            }
        } catch (NotYetKnownException e) {
            // Checked again when the resource is made.
        } catch (Coercion.Misfit e) {
            findings.accept(new Finding(value.position(), typeName + ": " + e.getMessage()));
        } catch (TemplateException e) {
            findings.accept(Finding.of(e));
        }
    }
}
