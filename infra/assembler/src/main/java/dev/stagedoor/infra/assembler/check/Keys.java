package dev.stagedoor.infra.assembler.check;

import java.util.Set;

import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.yaml.MapNode;

/** Refuses keys that nobody would read. */
public final class Keys {

    private Keys() {}

    /** @param what what has no such key, as the beginning of a sentence */
    public static void onlyKnown(MapNode map, Set<String> known, String what, Problems problems) {
        map.entries().values().stream().filter(entry -> !known.contains(entry.key()))
                .forEach(entry -> problems.add(entry.position(),
                        what + " has no " + entry.key() + "." + NearestName.of(entry.key(), known)));
    }
}
