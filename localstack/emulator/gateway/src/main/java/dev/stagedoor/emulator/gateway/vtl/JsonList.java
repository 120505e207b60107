package dev.stagedoor.emulator.gateway.vtl;

import net.minidev.json.JSONArray;

/** A JSON array as templates see it: it prints as JSON (maps print as Java's maps do), and knows {@code count()}. */
public final class JsonList extends JSONArray {

    private static final long serialVersionUID = 1L;

    /** The number of elements, by the name that AWS's examples use beside {@code size()}. */
    public int count() {
        return size();
    }
}
