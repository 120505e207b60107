package dev.stagedoor.emulator.data.dynamodb.model;

/** DynamoDB's data types, by the names that stand in JSON. */
public enum AttributeType {
    S("STRING"), N("NUMBER"), B("BINARY"), BOOL("BOOLEAN"), NULL("NULL"), SS("STRING_SET"), NS("NUMBER_SET"), BS(
            "BINARY_SET"), L("LIST"), M("MAP");

    private final String longName;

    AttributeType(String longName) {
        this.longName = longName;
    }

    /** As some error texts name it. */
    public String longName() {
        return longName;
    }

    /** True for the types that a key may have, and that have an order. */
    public boolean isScalarKey() {
        return this == S || this == N || this == B;
    }

    public boolean isSet() {
        return this == SS || this == NS || this == BS;
    }
}
