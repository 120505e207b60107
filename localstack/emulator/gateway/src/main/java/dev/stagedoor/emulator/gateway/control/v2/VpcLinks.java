package dev.stagedoor.emulator.gateway.control.v2;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;

/** The VPC links of the account. Thread-safe. */
public final class VpcLinks {

    private static final int MAX = 100;

    private final ConcurrentSkipListMap<String, VpcLink> byId = new ConcurrentSkipListMap<>();

    public boolean exists(String id) {
        return byId.containsKey(id);
    }

    void add(VpcLink link) {
        if (byId.size() >= MAX) {
            throw new LimitExceededException("At most " + MAX + " VPC links");
        }
        byId.put(link.id(), link);
    }

    VpcLink get(String id) {
        VpcLink link = id == null ? null : byId.get(id);
        if (link == null) {
            throw missing(id);
        }
        return link;
    }

    VpcLink change(String id, UnaryOperator<VpcLink> change) {
        get(id);
        VpcLink changed = byId.computeIfPresent(id, (key, link) -> change.apply(link));
        if (changed == null) {
            throw missing(id);
        }
        return changed;
    }

    void remove(String id) {
        if (id == null || byId.remove(id) == null) {
            throw missing(id);
        }
    }

    List<VpcLink> all() {
        return List.copyOf(byId.values());
    }

    private static NotFoundException missing(String id) {
        return new NotFoundException("Unable to find VpcLink with id " + id);
    }
}
