package dev.stagedoor.emulator.identity.model;

import java.util.Locale;

/** What has identity policies. A group is a third in AWS; the emulator has none. */
public enum PrincipalType {

    USER("User", "AIDA", 5_000, 2_048), ROLE("Role", "AROA", 1_000, 10_240);

    private final String word;
    private final String idPrefix;
    private final int limit;
    private final int inlineSize;

    PrincipalType(String word, String idPrefix, int limit, int inlineSize) {
        this.word = word;
        this.idPrefix = idPrefix;
        this.limit = limit;
        this.inlineSize = inlineSize;
    }

    /** As in {@code PutUserPolicy}. */
    public String word() {
        return word;
    }

    /** The member that carries its name, such as {@code UserName}. */
    public String nameMember() {
        return word + "Name";
    }

    /** As in an ARN and in error texts. */
    public String lower() {
        return word.toLowerCase(Locale.ROOT);
    }

    public String idPrefix() {
        return idPrefix;
    }

    /** How many an account may have. */
    public int limit() {
        return limit;
    }

    /** How many characters its inline policies may have together, not counting white space. */
    public int inlineSize() {
        return inlineSize;
    }
}
