package dev.stagedoor.seating.api;

/** What people write, as one line of a log: a line break in it must not look like another entry. */
final class Remarks {

    private Remarks() {}

    static String oneLine(String remark) {
        return remark.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
