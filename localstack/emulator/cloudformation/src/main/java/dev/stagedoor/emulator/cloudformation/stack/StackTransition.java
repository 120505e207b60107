package dev.stagedoor.emulator.cloudformation.stack;

/** What can be done to a stack, and from which states. */
enum StackTransition {

    CREATE(StackStatus.CREATE_IN_PROGRESS, "created") {
        @Override
        boolean from(StackStatus status) {
            return status == StackStatus.REVIEW_IN_PROGRESS;
        }
    },
    UPDATE(StackStatus.UPDATE_IN_PROGRESS, "updated") {
        @Override
        boolean from(StackStatus status) {
            return status.updatable();
        }
    },
    CONTINUE_ROLLBACK(StackStatus.UPDATE_ROLLBACK_IN_PROGRESS, "rolled back") {
        @Override
        boolean from(StackStatus status) {
            return status == StackStatus.UPDATE_ROLLBACK_FAILED;
        }
    },
    DELETE(StackStatus.DELETE_IN_PROGRESS, "deleted") {
        @Override
        boolean from(StackStatus status) {
            return !status.inProgress() && status != StackStatus.DELETE_COMPLETE;
        }
    };

    private final StackStatus to;
    private final String participle;

    StackTransition(StackStatus to, String participle) {
        this.to = to;
        this.participle = participle;
    }

    abstract boolean from(StackStatus status);

    StackStatus to() {
        return to;
    }

    String participle() {
        return participle;
    }
}
