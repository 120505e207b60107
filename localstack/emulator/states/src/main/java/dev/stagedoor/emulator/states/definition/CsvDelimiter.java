package dev.stagedoor.emulator.states.definition;

/** What may stand between the fields of a row, by the names of {@code CSVDelimiter}. */
public enum CsvDelimiter {
    COMMA(','), PIPE('|'), SEMICOLON(';'), SPACE(' '), TAB('\t');

    private final char character;

    CsvDelimiter(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }
}
