package dev.stagedoor.emulator.states.mapruns.writing;

/** How results stand in a file. */
enum OutputType {
    JSON("[", ",", "]", "application/json"), JSONL("", "\n", "", "application/jsonl");

    private final String before;
    private final String between;
    private final String after;
    private final String contentType;

    OutputType(String before, String between, String after, String contentType) {
        this.before = before;
        this.between = between;
        this.after = after;
        this.contentType = contentType;
    }

    String before() {
        return before;
    }

    String between() {
        return between;
    }

    String after() {
        return after;
    }

    String contentType() {
        return contentType;
    }
}
