package dev.stagedoor.cli.executions.draw;

/** A line of the drawing: when, how long, where, and what is to be said of it. */
record Row(String began, String took, String tree, String remark) {

    /** A line that belongs to the one above. */
    static Row more(String tree, String remark) {
        return new Row("", "", tree, remark);
    }
}
