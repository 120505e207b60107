package dev.stagedoor.emulator.data.dynamodb.table;

import java.time.Clock;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.stagedoor.emulator.data.dynamodb.error.LimitExceededException;
import dev.stagedoor.emulator.data.dynamodb.error.ResourceInUseException;
import dev.stagedoor.emulator.data.dynamodb.error.ResourceNotFoundException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;

/** All tables of the one account. Thread-safe. */
public final class Tables {

    private static final int MAX_TABLES = 2500;

    private final NavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();
    private final Clock clock;
    private final MemoryBudget budget;

    public Tables(Clock clock, MemoryBudget budget) {
        this.clock = clock;
        this.budget = budget;
    }

    MemoryBudget budget() {
        return budget;
    }

    public synchronized Table create(TableDefinition definition) {
        if (tables.containsKey(definition.name())) {
            throw new ResourceInUseException("Table already exists: " + definition.name());
        }
        if (tables.size() >= MAX_TABLES) {
            throw new LimitExceededException("Subscriber limit exceeded: There is a limit of " + MAX_TABLES
                    + " tables per subscriber");
        }
        Table table = new Table(definition, clock, budget);
        tables.put(definition.name(), table);
        return table;
    }

    /** For calls on items. */
    public Table require(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw ResourceNotFoundException.ofItems();
        }
        return table;
    }

    /** For calls on the table itself. */
    public Table requireTable(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw ResourceNotFoundException.ofTable(name);
        }
        return table;
    }

    public synchronized Table delete(String name) {
        Table table = requireTable(name);
        if (table.definition().deletionProtected()) {
            throw new ValidationException("Resource cannot be deleted as it is currently protected against deletion. "
                    + "Disable deletion protection first.");
        }
        table.close();
        tables.remove(name);
        return table;
    }

    /** By name: a live view. */
    public NavigableMap<String, Table> all() {
        return tables;
    }
}
