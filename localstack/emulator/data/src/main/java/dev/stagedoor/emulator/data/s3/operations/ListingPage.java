package dev.stagedoor.emulator.data.s3.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

import dev.stagedoor.emulator.data.s3.store.StoredObject;

/** One page of a listing: objects and common prefixes in key order, counted together. */
record ListingPage(List<StoredObject> objects, List<String> commonPrefixes, Optional<ListingPosition> next) {

    int size() {
        return objects.size() + commonPrefixes.size();
    }

    static ListingPage of(NavigableMap<String, StoredObject> all, String prefix, String delimiter, ListingPosition from,
            int maxKeys) {
        List<StoredObject> objects = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        ListingPosition position = from;
        boolean fromPrefix = all.comparator().compare(from.last(), prefix) < 0;
        for (StoredObject object : all.tailMap(fromPrefix ? prefix : from.last(), fromPrefix).values()) {
            if (!object.key().startsWith(prefix)) {
                break;
            }
            if (!position.passes(object.key())) {
                continue;
            }
            if (objects.size() + groups.size() == maxKeys) {
                return new ListingPage(objects, groups, maxKeys == 0 ? Optional.empty() : Optional.of(position));
            }
            int end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
            if (end < 0) {
                objects.add(object);
                position = new ListingPosition(object.key(), false);
            } else {
                String group = object.key().substring(0, end + delimiter.length());
                groups.add(group);
                position = new ListingPosition(group, true);
            }
        }
        return new ListingPage(objects, groups, Optional.empty());
    }
}
