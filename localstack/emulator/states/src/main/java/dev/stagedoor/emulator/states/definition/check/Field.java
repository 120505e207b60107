package dev.stagedoor.emulator.states.definition.check;

import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * A field that an object of a definition may have.
 *
 * @param range of a number; null where any fits
 * @param only the language that has it; null where both do
 * @param computed whether JSONata may compute it
 */
record Field(String name, Kind kind, Range range, QueryLanguage only, boolean computed) {

    static Field fixed(String name, Kind kind) {
        return new Field(name, kind, null, null, false);
    }

    static Field integer(String name, Range range) {
        return new Field(name, Kind.INTEGER, range, null, false);
    }

    static Field computed(String name, Kind kind) {
        return new Field(name, kind, null, null, true);
    }

    static Field computed(String name, Kind kind, Range range) {
        return new Field(name, kind, range, null, true);
    }

    static Field jsonPath(String name, Kind kind) {
        return new Field(name, kind, null, QueryLanguage.JSONPATH, false);
    }

    static Field jsonata(String name, Kind kind) {
        return new Field(name, kind, null, QueryLanguage.JSONATA, true);
    }
}
