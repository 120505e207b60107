package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Several tables at once. Their locks are taken in the order of names, so that two transactions never wait for each other. */
public final class TransactionScope {

    private final Tables tables;

    public TransactionScope(Tables tables) {
        this.tables = tables;
    }

    /** Runs something that may change any of the tables, alone. */
    public <T> T writing(Set<Table> involved, Supplier<T> action) {
        Supplier<T> locked = action;
        for (Table table : inReverse(involved)) {
            Supplier<T> inner = locked;
            locked = () -> table.writing(inner);
        }
        return locked.get();
    }

    /** Runs something that reads from all of the tables, while nothing changes. */
    public <T> T reading(Set<Table> involved, Supplier<T> action) {
        Supplier<T> locked = action;
        for (Table table : inReverse(involved)) {
            Supplier<T> inner = locked;
            locked = () -> table.reading(inner);
        }
        return locked.get();
    }

    /** Makes all of the changes. Within {@link #writing}. */
    public List<WriteResult> apply(List<Write> writes) {
        tables.budget().reserve(writes.stream().mapToLong(Write::cost).sum());
        List<WriteResult> results = new ArrayList<>();
        writes.forEach(write -> results.add(write.table().apply(write)));
        return results;
    }

    /** The lock of the last in this order is taken first: it is wrapped around all others. */
    private static List<Table> inReverse(Set<Table> involved) {
        return involved.stream().sorted(Comparator.comparing((Table table) -> table.definition().name()).reversed())
                .toList();
    }
}
