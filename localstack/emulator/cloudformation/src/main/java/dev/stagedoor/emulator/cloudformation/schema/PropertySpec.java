package dev.stagedoor.emulator.cloudformation.schema;

import java.util.List;

/**
 * One property of a resource type, or one member of a structure: what the emulator makes of it.
 *
 * @param reason why it is recorded only or refused, else null
 */
public record PropertySpec(String name, PropertyType type, Support support, Update update, boolean required,
        String reason) {

    private static PropertySpec of(String name, PropertyType type) {
        return new PropertySpec(name, type, Support.ENFORCED, Update.IN_PLACE, false, null);
    }

    public static PropertySpec text(String name) {
        return of(name, new PropertyType.Text(List.of()));
    }

    /** A text that must be one of these; every other value is refused. */
    public static PropertySpec oneOf(String name, String... values) {
        return of(name, new PropertyType.Text(List.of(values)));
    }

    public static PropertySpec texts(String name) {
        return of(name, new PropertyType.ListOf(new PropertyType.Text(List.of())));
    }

    public static PropertySpec whole(String name) {
        return of(name, new PropertyType.WholeNumber());
    }

    public static PropertySpec number(String name) {
        return of(name, new PropertyType.Number());
    }

    public static PropertySpec bool(String name) {
        return of(name, new PropertyType.Bool(null));
    }

    /** A switch that can be off only: what it would switch on is not there. */
    public static PropertySpec onlyFalse(String name, String reason) {
        return of(name, new PropertyType.Bool(reason));
    }

    public static PropertySpec json(String name) {
        return of(name, new PropertyType.Json());
    }

    /** A map of texts. */
    public static PropertySpec map(String name) {
        return of(name, new PropertyType.MapOf(new PropertyType.Text(List.of())));
    }

    /** A map of structures. */
    public static PropertySpec map(String name, PropertySpec... members) {
        return of(name, new PropertyType.MapOf(PropertyType.Structure.of(members)));
    }

    public static PropertySpec structure(String name, PropertySpec... members) {
        return of(name, PropertyType.Structure.of(members));
    }

    public static PropertySpec list(String name, PropertySpec... members) {
        return of(name, new PropertyType.ListOf(PropertyType.Structure.of(members)));
    }

    /** A property of AWS's that the emulator does not have. */
    public static PropertySpec refused(String name, String reason) {
        return new PropertySpec(name, new PropertyType.Json(), Support.REFUSED, Update.IN_PLACE, false, reason);
    }

    /** Tags as a list of {@code Key} and {@code Value}; the tags of the stack are added to them. */
    public static PropertySpec tags() {
        return list(Schema.TAGS, text("Key").require(), text("Value").require());
    }

    /** Tags as a map; the tags of the stack are added to them. */
    public static PropertySpec tagMap() {
        return map(Schema.TAGS);
    }

    /** A change of this property needs a new resource. */
    public PropertySpec replaces() {
        return new PropertySpec(name, type, support, Update.REPLACEMENT, required, reason);
    }

    public PropertySpec require() {
        return new PropertySpec(name, type, support, update, true, reason);
    }

    /** Kept and shown only, for this reason. */
    public PropertySpec recorded(String why) {
        return new PropertySpec(name, type, Support.RECORDED_ONLY, update, required, why);
    }
}
