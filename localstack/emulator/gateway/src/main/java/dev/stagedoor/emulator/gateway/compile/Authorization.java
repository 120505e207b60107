package dev.stagedoor.emulator.gateway.compile;

/** Who may call a method. The types that this version does not enforce never get this far. */
public enum Authorization {
    NONE, AWS_IAM
}
