package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/** A table is named by its name or by its ARN. */
public final class TableNames {

    private static final Pattern ARN = Pattern.compile("arn:aws:dynamodb:[a-z0-9-]+:\\d{12}:table/([a-zA-Z0-9_.-]+)");

    private TableNames() {}

    /** The table that a call on tables names. */
    static String require(Members members) {
        String name = bare(members.text("TableName"));
        if (name == null) {
            throw new ValidationException("The parameter 'TableName' is required but was not present in the request");
        }
        if (name.length() < 3 || name.length() > 255) {
            throw new ValidationException(
                    "TableName must be at least 3 characters long and at most 255 characters long");
        }
        new Constraints().name("tableName", name).check();
        return name;
    }

    /** The bare name; null stays null, and what is no ARN stays as it is. */
    public static String bare(String nameOrArn) {
        if (nameOrArn == null || !nameOrArn.startsWith("arn:")) {
            return nameOrArn;
        }
        Matcher matcher = ARN.matcher(nameOrArn);
        return matcher.matches() ? matcher.group(1) : nameOrArn;
    }
}
