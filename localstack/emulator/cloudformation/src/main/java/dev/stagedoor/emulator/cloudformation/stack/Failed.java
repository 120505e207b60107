package dev.stagedoor.emulator.cloudformation.stack;

import java.util.Collection;
import java.util.List;

/** What a stack says of those of its resources that failed, in AWS's words. */
final class Failed {

    private Failed() {}

    static String toCreate(Collection<StackResource> resources) {
        return summary("create", resources, ResourceStatus.CREATE_FAILED);
    }

    static String toUpdate(Collection<StackResource> resources) {
        return toCreate(resources) + summary("update", resources, ResourceStatus.UPDATE_FAILED);
    }

    static String toDelete(Collection<String> logicalIds) {
        return logicalIds.isEmpty() ? "" : "The following resource(s) failed to delete: " + sorted(logicalIds) + ". ";
    }

    /** The reasons of the resources that failed by themselves, for the stack around this one. */
    static String reasons(Collection<StackResource> resources) {
        StringBuilder text = new StringBuilder();
        for (StackResource resource : resources) {
            boolean failed = resource.status().name().endsWith("_FAILED");
            if (failed && resource.reason() != null && !resource.reason().endsWith("cancelled")) {
                text.append(resource.logicalId()).append(": ").append(resource.reason()).append(' ');
            }
        }
        return text.toString().strip();
    }

    private static String summary(String what, Collection<StackResource> resources, ResourceStatus status) {
        List<String> failed = resources.stream().filter(resource -> resource.status() == status)
                .map(StackResource::logicalId).toList();
        return failed.isEmpty() ? "" : "The following resource(s) failed to " + what + ": " + failed + ". ";
    }

    private static List<String> sorted(Collection<String> logicalIds) {
        return logicalIds.stream().sorted().toList();
    }
}
