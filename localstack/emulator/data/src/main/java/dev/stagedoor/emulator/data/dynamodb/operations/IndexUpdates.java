package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.LimitExceededException;
import dev.stagedoor.emulator.data.dynamodb.error.ResourceNotFoundException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeType;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition.BillingMode;
import dev.stagedoor.emulator.data.dynamodb.table.Throughput;

/** GlobalSecondaryIndexUpdates: creates, deletes and changes global indexes. As on AWS, one creation or deletion at a time. */
final class IndexUpdates {

    private final TableDefinition definition;
    private final Members members;
    private final BillingMode mode;
    private final Map<String, AttributeType> attributes;
    private final List<IndexDefinition> indexes;

    IndexUpdates(Members members, TableDefinition definition, BillingMode mode) {
        this.members = members;
        this.definition = definition;
        this.mode = mode;
        this.attributes = new LinkedHashMap<>(definition.attributes());
        this.indexes = new ArrayList<>(definition.indexes());
    }

    TableDefinition apply() {
        KeySchemas.definitions(members).forEach(this::define);
        int structural = 0;
        Set<String> seen = new HashSet<>();
        for (JsonNode node : members.list("GlobalSecondaryIndexUpdates")) {
            Members update = Members.of(node, Set.of("Create", "Update", "Delete"));
            if (update.has("Create")) {
                IndexDefinition created = new IndexReader(attributes, mode, definition.key())
                        .global(update.node("Create"));
                structural++;
                create(created);
                once(seen, created.name());
            } else if (update.has("Delete")) {
                Members delete = Members.of(update.node("Delete"), Set.of("IndexName"));
                structural++;
                once(seen, delete.text("IndexName"));
                indexes.remove(require(delete));
            } else if (update.has("Update")) {
                Members change = Members.of(update.node("Update"), Set.of("IndexName", "ProvisionedThroughput"));
                once(seen, change.text("IndexName"));
                IndexDefinition index = require(change);
                Throughput throughput = Throughputs.requireIndex(mode,
                        Throughputs.read(change, "globalSecondaryIndexUpdates.update.provisionedThroughput"),
                        index.name());
                indexes.set(indexes.indexOf(index), index.with(throughput));
            } else {
                throw ValidationException.invalidParameter("One of GlobalSecondaryIndexUpdate.Update, "
                        + "GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null");
            }
        }
        if (structural > 1) {
            throw new LimitExceededException("Subscriber limit exceeded: Only 1 online index can be created or deleted "
                    + "simultaneously per table");
        }
        IndexReader.requireLimits(indexes);
        return definition.withIndexes(usedAttributes(), List.copyOf(indexes));
    }

    private void define(String name, AttributeType type) {
        AttributeType before = attributes.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw ValidationException.invalidParameter("Attribute " + name + " is defined as " + before
                    + " and cannot be redefined as " + type);
        }
    }

    private void create(IndexDefinition created) {
        if (indexes.stream().anyMatch(index -> index.name().equals(created.name()))) {
            throw new ValidationException(
                    "Attempting to create an index which already exists: " + created.name());
        }
        indexes.add(created);
    }

    private static void once(Set<String> seen, String name) {
        if (!seen.add(name)) {
            throw ValidationException.invalidParameter("Only one global secondary index update per index is allowed "
                    + "simultaneously. Index: " + name);
        }
    }

    private IndexDefinition require(Members update) {
        String name = update.text("IndexName");
        new Constraints().notNull("globalSecondaryIndexUpdates.indexName", name).check();
        return indexes.stream().filter(index -> index.global() && index.name().equals(name)).findFirst()
                .orElseThrow(() -> new ResourceNotFoundException("Requested resource not found"));
    }

    private Map<String, AttributeType> usedAttributes() {
        Set<String> used = new HashSet<>(definition.key().names());
        indexes.forEach(index -> used.addAll(index.key().names()));
        Map<String, AttributeType> kept = new LinkedHashMap<>(attributes);
        kept.keySet().retainAll(used);
        return kept;
    }
}
