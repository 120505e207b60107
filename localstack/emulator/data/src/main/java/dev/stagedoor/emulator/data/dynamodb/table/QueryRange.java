package dev.stagedoor.emulator.data.dynamodb.table;

import java.util.List;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.expression.KeyPredicate;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;

/**
 * The part of one partition that a key condition names.
 *
 * @param sort null for the whole partition
 */
public record QueryRange(AttributeValue partition, KeyPredicate sort) {

    /** Checks a key condition against the key that it is for. */
    public static QueryRange of(List<KeyPredicate> predicates, KeySchema key) {
        KeyPredicate partition = find(predicates, key.partition().name());
        KeyPredicate sort = key.hasSort() ? find(predicates, key.sort().name()) : null;
        if (!key.hasSort() && predicates.size() > 1) {
            throw new ValidationException("Query key condition not supported");
        }
        if (partition == null) {
            throw missed(key.partition().name());
        }
        requireType(partition, key.partition());
        if (partition.operator() != KeyPredicate.Operator.EQ) {
            throw new ValidationException("Query key condition not supported");
        }
        if (sort != null) {
            requireType(sort, key.sort());
        } else if (predicates.size() > 1) {
            throw missed(key.sort().name());
        }
        return new QueryRange(partition.value(), sort);
    }

    StoredKey from() {
        if (sort == null) {
            return StoredKey.before(partition, null);
        }
        return switch (sort.operator()) {
            case LT, LE -> StoredKey.before(partition, null);
            case GT -> StoredKey.after(partition, sort.value());
            default -> StoredKey.before(partition, sort.value());
        };
    }

    StoredKey to() {
        if (sort == null) {
            return StoredKey.after(partition, null);
        }
        return switch (sort.operator()) {
            case GT, GE -> StoredKey.after(partition, null);
            case LT -> StoredKey.before(partition, sort.value());
            case BETWEEN -> StoredKey.after(partition, sort.values().get(1));
            case BEGINS_WITH -> StoredKey.afterPrefix(partition, sort.value());
            default -> StoredKey.after(partition, sort.value());
        };
    }

    /** A starting key has to be one that the query could have given. */
    void requireInside(StoredKey start) {
        boolean samePartition = start.partition().equals(partition);
        if (sort == null) {
            if (!samePartition) {
                throw new ValidationException(
                        "The provided starting key is outside query boundaries based on provided conditions");
            }
            return;
        }
        if (!sort.accepts(start.sort())) {
            throw new ValidationException("The provided starting key does not match the range key predicate");
        }
        if (!samePartition) {
            throw new ValidationException("The query can return at most one row and cannot be restarted");
        }
    }

    private static KeyPredicate find(List<KeyPredicate> predicates, String attribute) {
        return predicates.stream().filter(p -> p.attribute().equals(attribute)).findFirst().orElse(null);
    }

    private static void requireType(KeyPredicate predicate, KeySchema.KeyAttribute attribute) {
        if (predicate.values().stream().anyMatch(value -> value.type() != attribute.type())) {
            throw ValidationException.invalidParameter("Condition parameter type does not match schema type");
        }
    }

    private static ValidationException missed(String attribute) {
        return new ValidationException("Query condition missed key schema element: " + attribute);
    }
}
