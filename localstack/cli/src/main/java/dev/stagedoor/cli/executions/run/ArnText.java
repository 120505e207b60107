package dev.stagedoor.cli.executions.run;

/** The short form of an ARN, for reading. */
public final class ArnText {

    private ArnText() {}

    /** What comes after {@code arn:partition:service:region:account:kind:}; the text itself if it is no such ARN. */
    public static String name(String arn) {
        String[] parts = arn.split(":", 7);
        return parts.length == 7 && parts[0].equals("arn") ? parts[6] : arn;
    }
}
