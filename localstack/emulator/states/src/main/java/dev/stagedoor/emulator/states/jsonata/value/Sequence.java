package dev.stagedoor.emulator.states.jsonata.value;

import java.util.ArrayList;
import java.util.Collection;

/**
 * An array that an expression has made. JSONata's <em>sequences</em> are arrays that vanish: one of one item is that item, one of none is
 * undefined; the flags say which arrays do so.
 */
public final class Sequence extends ArrayList<Object> {

    private final boolean vanishing;
    private final boolean tupleStream;
    private boolean constructed;
    private boolean singletonKept;

    private Sequence(int capacity, boolean vanishing, boolean tupleStream) {
        super(capacity);
        this.vanishing = vanishing;
        this.tupleStream = tupleStream;
    }

    /** An empty sequence. */
    public static Sequence empty() {
        return new Sequence(8, true, false);
    }

    /** A sequence of one item, which may be undefined. */
    public static Sequence of(Object item) {
        Sequence sequence = new Sequence(1, true, false);
        sequence.add(item);
        return sequence;
    }

    /** An empty stream of tuples: maps of the variables that the steps of a path have bound. */
    public static Sequence tuples() {
        return new Sequence(8, true, true);
    }

    /** An array that stays one, however few items it has. */
    public static Sequence array(int capacity) {
        return new Sequence(capacity, false, false);
    }

    /** An array that stays one, with the items given. */
    public static Sequence array(Collection<?> items) {
        Sequence array = new Sequence(items.size(), false, false);
        array.addAll(items);
        return array;
    }

    /** Whether a value is a sequence, and not an array that stays one. */
    public static boolean isSequence(Object value) {
        return value instanceof Sequence sequence && sequence.vanishing;
    }

    /** Whether a value is a stream of tuples. */
    public static boolean isTupleStream(Object value) {
        return value instanceof Sequence sequence && sequence.tupleStream;
    }

    /** Whether a value is an array that a path must not flatten, as it was written out as its last step. */
    public static boolean isConstructed(Object value) {
        return value instanceof Sequence sequence && sequence.constructed;
    }

    public Sequence constructed() {
        constructed = true;
        return this;
    }

    /** Makes it stay an array if it has one item ({@code []} in the expression). */
    public Sequence keepSingleton() {
        singletonKept = true;
        return this;
    }

    /** The value that an expression gives when its result is this one: the rule that makes sequences vanish. */
    public static Object unwrap(Object value, boolean keepArray) {
        if (!(value instanceof Sequence sequence) || !sequence.vanishing || sequence.tupleStream) {
            return value;
        }
        if (keepArray) {
            sequence.singletonKept = true;
        }
        return switch (sequence.size()) {
            case 0 -> null;
            case 1 -> sequence.singletonKept ? sequence : sequence.get(0);
            default -> sequence;
        };
    }
}
