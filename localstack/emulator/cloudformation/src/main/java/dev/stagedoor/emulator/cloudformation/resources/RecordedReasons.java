package dev.stagedoor.emulator.cloudformation.resources;

/** Why something has no meaning on one machine. */
public final class RecordedReasons {

    public static final String NETWORK = "one machine has no network of its own";
    public static final String TAGS = "tags are kept by CloudFormation only";
    public static final String ENCRYPTION = "nothing is stored beyond the emulator's life";
    public static final String BACKUP = "state lives as long as the emulator";

    private RecordedReasons() {}
}
