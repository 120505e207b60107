package dev.stagedoor.emulator.cloudformation.evaluation;

/** What other stacks export. */
@FunctionalInterface
public interface ExportValues {

    /** The value of an export, or null. */
    String value(String export);
}
