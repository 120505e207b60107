package dev.stagedoor.emulator.telemetry.xray.filter;

/** A piece of a filter expression. @param at where it begins, from 0 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        /** A keyword, an operator in letters. */
        WORD, TEXT, NUMBER,
        /** An operator, a bracket. */
        SIGN, END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
