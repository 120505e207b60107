package dev.stagedoor.emulator.data.dynamodb.expression;

/** A piece of an expression, with its place in the text. */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        /** A bare word: an attribute, a function or a keyword. */
        WORD,
        /** {@code #name}. */
        NAME_PLACEHOLDER,
        /** {@code :value}. */
        VALUE_PLACEHOLDER, NUMBER, SYMBOL, END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
