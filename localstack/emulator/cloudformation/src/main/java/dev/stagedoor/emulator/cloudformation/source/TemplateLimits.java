package dev.stagedoor.emulator.cloudformation.source;

/**
 * How large a template may be.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">the quotas</a>; depth
 * and nodes are bounds of this emulator.
 */
public final class TemplateLimits {

    /** Bytes of a template passed in the request. */
    public static final int BODY_BYTES = 51_200;
    /** Bytes of a template in a bucket. */
    public static final int URL_BYTES = 1_000_000;
    public static final int RESOURCES = 500;
    public static final int PARAMETERS = 200;
    public static final int OUTPUTS = 200;
    public static final int MAPPINGS = 200;
    /** Bytes of a parameter's value. */
    public static final int PARAMETER_VALUE = 4_096;

    static final int DEPTH = 90;
    static final int NODES = 200_000;

    private TemplateLimits() {}
}
