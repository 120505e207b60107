package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Set;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.IndexDefinition;
import dev.stagedoor.emulator.data.dynamodb.table.TableDefinition;

/** Key attributes have no elements, so that a path into one is an error. */
final class KeyPaths {

    private KeyPaths() {}

    /** @param nested attributes into which an expression reaches */
    static void requireScalars(Set<String> nested, TableDefinition table) {
        if (nested.isEmpty()) {
            return;
        }
        for (String name : table.key().names()) {
            requireScalar(nested, name, "Key");
        }
        for (IndexDefinition index : table.indexes()) {
            for (String name : index.key().names()) {
                requireScalar(nested, name, "IndexKey");
            }
        }
    }

    private static void requireScalar(Set<String> nested, String name, String kind) {
        if (nested.contains(name)) {
            throw new ValidationException("Key attributes must be scalars; list random access '[]' and map lookup '.' "
                    + "are not allowed: " + kind + ": " + name);
        }
    }
}
