package dev.stagedoor.emulator.cloudformation.stack;

/** Makes the id of a stack. */
final class StackArn {

    private StackArn() {}

    static String of(EngineParts parts, String name) {
        return parts.account().arn("cloudformation", "stack/" + name + "/" + parts.ids().uuid());
    }
}
