package dev.stagedoor.emulator.gateway.exchange;

import java.util.LinkedHashMap;

/** A map of {@code $context}: printed as a whole it is empty, as on AWS. */
final class SilentMap extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return "";
    }
}
