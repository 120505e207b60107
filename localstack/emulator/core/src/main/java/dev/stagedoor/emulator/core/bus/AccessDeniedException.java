package dev.stagedoor.emulator.core.bus;

import dev.stagedoor.emulator.core.iam.Caller;

/** No policy allows the call, or one denies it. */
public final class AccessDeniedException extends AwsException {

    private static final long serialVersionUID = 1L;

    public AccessDeniedException(Caller caller, String action, String resource, String reason) {
        super(403, "AccessDeniedException", "User: " + caller.arn() + " is not authorized to perform: " + action
                + " on resource: " + resource + " because " + reason);
    }

    @Override
    public String queryCode() {
        return "AccessDenied";
    }
}
