package dev.stagedoor.emulator.gateway.cache;

import java.util.List;

/**
 * What makes two requests the same to the cache. Every part is compared for itself, so no separator in a value can make two of
 * them one.
 *
 * @param deployment whose answer it is; the canary's are kept apart unless it shares the stage's
 * @param namespace the resource, or what resources have in common
 * @param verb the HTTP method of the request
 * @param names the parameters that tell requests apart
 * @param values of each of them in the same order, every one that was sent; an empty list where there was none
 */
public record CacheKey(String deployment, String namespace, String verb, List<String> names,
        List<List<String>> values) {

    private static final int LIST_BYTES = 48;

    /** The length of all values together. */
    public int characters() {
        int characters = 0;
        for (List<String> all : values) {
            for (String value : all) {
                characters += value.length();
            }
        }
        return characters;
    }

    /** About how many bytes of the heap it takes. */
    int bytes() {
        int bytes = 2 * LIST_BYTES + characters();
        for (List<String> all : values) {
            bytes += LIST_BYTES + LIST_BYTES * all.size();
        }
        return bytes;
    }
}
