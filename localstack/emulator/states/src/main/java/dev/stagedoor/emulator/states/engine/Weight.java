package dev.stagedoor.emulator.states.engine;

import dev.stagedoor.emulator.states.mapruns.reading.ItemRoom;

/** What one Map state takes of the memory there is; given back as a whole when it ends. On the strand. */
final class Weight implements ItemRoom {

    /** Small takes are gathered. */
    private static final long CHUNK = 64 * 1024;

    private final Load load;
    private long taken;
    private long used;
    private boolean over;

    Weight(Load load) {
        this.load = load;
    }

    /** Items leave half of the memory to what becomes of them. */
    @Override
    public boolean take(long bytes) {
        return take(bytes, load.max() / 2);
    }

    /** What children and their results take leaves a quarter to the branches inside of them. */
    boolean takeForChild(long bytes) {
        return take(bytes, load.max() / 4 * 3);
    }

    private boolean take(long bytes, long most) {
        if (over) {
            return false;
        }
        long missing = used + bytes - taken;
        if (missing > 0) {
            long wanted = Math.max(missing, CHUNK);
            if (load.take(wanted, most)) {
                taken += wanted;
            } else if (load.take(missing, most)) {
                taken += missing;
            } else {
                return false;
            }
        }
        used += bytes;
        return true;
    }

    void give(long bytes) {
        used -= bytes;
    }

    void giveAll() {
        over = true;
        load.give(taken);
        taken = 0;
    }
}
