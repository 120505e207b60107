package dev.stagedoor.emulator.states.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The branches of a Parallel state, or the iterations of a Map state.
 *
 * @param items of the Map state; null for a Parallel state
 * @param parts in the order of the branches or items
 */
record KeptParts(MapItems items, List<Part> parts) implements Kept {

    private static final long PART = 48;

    /** Null where no part has begun: then all of the state is done again. */
    static KeptParts of(MapItems items, Part... parts) {
        boolean begun = Arrays.stream(parts).anyMatch(part -> part != Part.NOT_BEGUN);
        return begun ? new KeptParts(items, List.of(parts)) : null;
    }

    @Override
    public long weight(Set<Object> counted) {
        long weight = 0;
        for (Part part : parts) {
            weight += PART + part.weight(counted);
        }
        return weight;
    }

    /**
     * A branch or an iteration; with neither it has not begun.
     *
     * @param output null unless it succeeded
     * @param standing null unless it began and did not succeed
     */
    record Part(Payload output, Standing standing) {

        static final Part NOT_BEGUN = new Part(null, null);

        static Part succeeded(Payload output) {
            return new Part(output, null);
        }

        /** Where a branch stands; the part itself where the branch has not begun. */
        Part at(Branch branch) {
            Standing standing = branch.standing();
            return standing == null ? this : new Part(null, standing);
        }

        boolean done() {
            return output != null;
        }

        long weight(Set<Object> counted) {
            if (output != null) {
                return Standing.weight(output, counted);
            }
            return standing == null ? 0 : standing.weight(counted);
        }
    }
}
