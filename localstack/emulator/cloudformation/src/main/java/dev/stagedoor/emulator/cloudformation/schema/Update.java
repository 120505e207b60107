package dev.stagedoor.emulator.cloudformation.schema;

/** What a changed property does to a resource that exists. */
public enum Update {
    /** The resource itself is changed. */
    IN_PLACE,
    /** A new resource is created, dependents are switched to it, and the old one is deleted. */
    REPLACEMENT
}
