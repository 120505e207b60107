package dev.stagedoor.emulator.core.bus;

/** Decides whether a call may happen. */
public interface AccessControl {

    /**
     * @throws dev.stagedoor.emulator.core.bus.AccessDeniedException if a policy denies the call or none allows it
     */
    void check(AwsService service, AwsRequest request);
}
