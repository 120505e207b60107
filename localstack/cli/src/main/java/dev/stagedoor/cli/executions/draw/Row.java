package dev.stagedoor.cli.executions.draw;

/**
 * A line of the drawing: when, how long, where, and what is to be said of it.
 *
 * @param wide whether the tree's column does not hold it
 */
record Row(String began, String took, String tree, String remark, boolean wide) {

    /** A state. */
    static Row of(String began, String took, String tree, String remark) {
        return new Row(began, took, tree, remark, false);
    }

    /** More about the state above. */
    static Row more(String tree, String remark) {
        return new Row("", "", tree, remark, false);
    }

    /** A text that takes all the room there is. */
    static Row wide(String text) {
        return new Row("", "", text, "", true);
    }
}
