package dev.stagedoor.emulator.sandbox.json;

/** Makes one Java type of what {@link JsonReader} gives. */
public interface Converter {

    /** @throws JsonException if the value does not fit */
    Object convert(Object tree);
}
