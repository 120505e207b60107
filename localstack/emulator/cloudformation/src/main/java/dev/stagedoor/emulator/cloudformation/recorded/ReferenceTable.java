package dev.stagedoor.emulator.cloudformation.recorded;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.PropertyType;
import dev.stagedoor.emulator.cloudformation.schema.Support;
import dev.stagedoor.emulator.cloudformation.schema.Update;

/** Every type and property with what the emulator makes of it, as Markdown for the documentation. */
public final class ReferenceTable {

    private ReferenceTable() {}

    /** The page's text, without a title. */
    public static String markdown(ResourceTypes types) {
        StringBuilder text = new StringBuilder();
        for (ResourceType type : types.all()) {
            text.append("## ").append(type.name()).append("\n\n");
            if (type.support() == Support.RECORDED_ONLY) {
                text.append("Recorded only, as a whole.\n\n");
            }
            text.append("| Property | Here | Update | Note |\n|---|---|---|---|\n");
            rows(type.schema().structure(), "", text);
            text.append('\n');
            if (!type.attributes().isEmpty()) {
                text.append("`Fn::GetAtt`: ").append(String.join(", ", type.attributes().stream().sorted()
                        .map(attribute -> "`" + attribute + "`").toList())).append(".\n\n");
            }
        }
        return text.toString();
    }

    private static void rows(PropertyType.Structure structure, String path, StringBuilder text) {
        for (PropertySpec spec : structure.members().values()) {
            text.append("| `").append(path).append(spec.name()).append('`').append(spec.required() ? " (required)" : "")
                    .append(" | ").append(here(spec.support())).append(" | ")
                    .append(spec.support() == Support.REFUSED
                            ? ""
                            : spec.update() == Update.IN_PLACE
                                    ? "in place"
                                    : "replacement")
                    .append(" | ").append(note(spec)).append(" |\n");
            PropertyType inner = spec.type() instanceof PropertyType.ListOf list ? list.item() : spec.type();
            if (inner instanceof PropertyType.Structure members && spec.support() == Support.ENFORCED) {
                rows(members, path + spec.name() + ".", text);
            }
        }
    }

    private static String here(Support support) {
        return switch (support) {
            case ENFORCED -> "enforced";
            case RECORDED_ONLY -> "recorded only";
            case REFUSED -> "refused";
        };
    }

    private static String note(PropertySpec spec) {
        if (spec.reason() != null) {
            return spec.reason();
        } else if (spec.type() instanceof PropertyType.Text values && !values.allowed().isEmpty()) {
            return "one of " + String.join(", ", values.allowed().stream().map(value -> "`" + value + "`").toList());
        }
        return spec.type() instanceof PropertyType.Bool flag && flag.onlyFalse() != null
                ? "only `false`: " + flag.onlyFalse()
                : "";
    }
}
