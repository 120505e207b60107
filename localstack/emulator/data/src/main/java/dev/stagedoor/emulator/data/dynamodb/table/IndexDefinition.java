package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A secondary index.
 *
 * @param global false for a local one
 * @param nonKeyAttributes what it carries besides keys, for {@link ProjectionType#INCLUDE}
 */
public record IndexDefinition(String name, boolean global, KeySchema key, ProjectionType projection,
        List<String> nonKeyAttributes, Throughput throughput) {

    /** Which attributes an index carries. */
    public enum ProjectionType {
        ALL, KEYS_ONLY, INCLUDE
    }

    /** The attributes that it carries, if not all. */
    public Set<String> carried(KeySchema tableKey) {
        Set<String> names = new LinkedHashSet<>(tableKey.names());
        names.addAll(key.names());
        names.addAll(nonKeyAttributes);
        return names;
    }

    public IndexDefinition with(Throughput newThroughput) {
        return new IndexDefinition(name, global, key, projection, nonKeyAttributes, newThroughput);
    }
}
