package dev.stagedoor.emulator.cloudformation.operations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets of member names. */
final class Sets {

    private Sets() {}

    static Set<String> union(Set<String> names, String... more) {
        Set<String> union = new HashSet<>(names);
        union.addAll(List.of(more));
        return Set.copyOf(union);
    }
}
