package dev.stagedoor.emulator.states.definition.check;

import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * A field that an object of a definition may have.
 *
 * @param only the language that has it; null where both do
 * @param computed whether JSONata may compute it
 */
record Field(String name, Kind kind, QueryLanguage only, boolean computed) {

    static Field fixed(String name, Kind kind) {
        return new Field(name, kind, null, false);
    }

    static Field computed(String name, Kind kind) {
        return new Field(name, kind, null, true);
    }

    static Field jsonPath(String name, Kind kind) {
        return new Field(name, kind, QueryLanguage.JSONPATH, false);
    }

    static Field jsonata(String name, Kind kind) {
        return new Field(name, kind, QueryLanguage.JSONATA, true);
    }
}
