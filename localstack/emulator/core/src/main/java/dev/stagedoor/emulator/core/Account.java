package dev.stagedoor.emulator.core;

/**
 * The one account and region that an emulator plays.
 *
 * @param id twelve digits
 * @param region such as {@code us-east-1}
 */
public record Account(String id, String region) {

    /** The account of an emulator started without options. */
    public static final Account DEFAULT = new Account("000000000000", "us-east-1");

    public Account {
        if (!id.matches("\\d{12}")) {
            throw new IllegalArgumentException("An account id has twelve digits: " + id);
        }
    }

    /** {@code arn:aws:<service>:<region>:<account>:<resource>}. */
    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
    }

    /** The ARN of a resource of a global service such as IAM: without a region. */
    public String globalArn(String service, String resource) {
        return "arn:aws:" + service + "::" + id + ":" + resource;
    }
}
