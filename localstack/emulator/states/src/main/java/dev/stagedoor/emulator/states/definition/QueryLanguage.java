package dev.stagedoor.emulator.states.definition;

import java.util.Optional;

/** The language in which a state reads its data. */
public enum QueryLanguage {

    JSONPATH("JSONPath"), JSONATA("JSONata");

    private final String text;

    QueryLanguage(String text) {
        this.text = text;
    }

    /** As the definition writes it. */
    public String text() {
        return text;
    }

    public static Optional<QueryLanguage> of(String text) {
        for (QueryLanguage language : values()) {
            if (language.text.equals(text)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
