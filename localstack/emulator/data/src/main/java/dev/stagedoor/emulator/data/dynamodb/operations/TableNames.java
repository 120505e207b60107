package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table is named by its name or by its ARN. */
public final class TableNames {

    private static final Pattern ARN = Pattern.compile("arn:aws:dynamodb:[a-z0-9-]+:\\d{12}:table/([a-zA-Z0-9_.-]+)");

    private TableNames() {}

    /** The bare name; null stays null, and what is no ARN stays as it is. */
    public static String bare(String nameOrArn) {
        if (nameOrArn == null || !nameOrArn.startsWith("arn:")) {
            return nameOrArn;
        }
        Matcher matcher = ARN.matcher(nameOrArn);
        return matcher.matches() ? matcher.group(1) : nameOrArn;
    }
}
