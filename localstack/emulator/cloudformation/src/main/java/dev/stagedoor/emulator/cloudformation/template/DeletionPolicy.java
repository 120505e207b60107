package dev.stagedoor.emulator.cloudformation.template;

/**
 * What becomes of a resource when its stack no longer needs it.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">the
 * attribute</a>. {@code Snapshot} is refused: no type here has snapshots.
 */
public enum DeletionPolicy {

    DELETE("Delete"), RETAIN("Retain"), RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate");

    private final String text;

    DeletionPolicy(String text) {
        this.text = text;
    }

    /** As the template writes it; null if there is no such policy. */
    public static DeletionPolicy of(String text) {
        for (DeletionPolicy policy : values()) {
            if (policy.text.equals(text)) {
                return policy;
            }
        }
        return null;
    }

    /** Whether the resource stays when its stack goes, or when it is removed or replaced. */
    public boolean keeps() {
        return this != DELETE;
    }

    /** Whether the resource stays even when the operation that created it is rolled back. */
    public boolean keepsOnRollbackOfCreation() {
        return this == RETAIN;
    }
}
