package dev.stagedoor.emulator.cloudformation.schema;

/** What the emulator makes of a type or property. There is no fourth way: nothing is accepted and then ignored. */
public enum Support {
    /** It has the effect that it has on AWS. */
    ENFORCED,
    /** It is kept and shown, but has no meaning on one machine. */
    RECORDED_ONLY,
    /** AWS has it, the emulator does not: a template that uses it is refused before anything is created. */
    REFUSED
}
